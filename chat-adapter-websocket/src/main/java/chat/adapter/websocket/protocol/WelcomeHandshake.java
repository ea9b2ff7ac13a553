package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.fanout.Hub;
import chat.application.room.GetInitialState;
import chat.application.room.InitialStateView;
import chat.application.room.ListRoomIds;
import chat.application.room.RoomView;
import chat.application.session.Authenticate;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lets a socket hear all rooms of its user, without a gap: it can be found already, so it hears of joining and leaving;
 * then it hears its rooms; then their heads are read; then it is told them, and what it has heard meanwhile follows.
 */
final class WelcomeHandshake {
    private final Authenticate authenticate;
    private final ListRoomIds listRoomIds;
    private final GetInitialState getInitialState;
    private final Supplier<WelcomeFrame.WelcomeLimits> limits;
    private final Hub hub;
    private final FrameEncoder encoder;

    WelcomeHandshake(
            Authenticate authenticate,
            ListRoomIds listRoomIds,
            GetInitialState getInitialState,
            Supplier<WelcomeFrame.WelcomeLimits> limits,
            Hub hub,
            FrameEncoder encoder) {
        this.authenticate = authenticate;
        this.listRoomIds = listRoomIds;
        this.getInitialState = getInitialState;
        this.limits = limits;
        this.hub = hub;
        this.encoder = encoder;
    }

    /** Closes a socket whose session went away between the gate and now. */
    void welcome(Connection connection, String token) {
        User user = connection.identity().user();
        try {
            authenticate.handle(token);
            Set<RoomId> rooms = listRoomIds.handle(user.id());
            hub.subscriptions().subscribe(connection, rooms);
            hub.presence().membershipsLoaded(connection, rooms);
            InitialStateView initialState = getInitialState.handle(user);
            hub.subscriptions().updateArchived(initialState.rooms());
            connection.release(encoder.encode(
                    WelcomeFrame.of(initialState, limits.get(), subscribedRooms(connection, initialState))));
            hub.presence().welcomeSent(connection);
        } catch (ChatException refusal) {
            boolean over = refusal.code() == ErrorCode.UNAUTHENTICATED;
            connection.close(over ? CloseCode.SESSION_ENDED : CloseCode.INTERNAL);
        }
    }

    // One that was joined since they were listed is told as added, one that was left as gone.
    private List<RoomView> subscribedRooms(Connection connection, InitialStateView initialState) {
        Set<RoomId> heard = hub.subscriptions().finishLoading(connection);
        return initialState.rooms().stream()
                .filter(room -> heard.contains(new RoomId(room.id())))
                .toList();
    }
}

package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.fanout.Hub;
import chat.application.room.InitialStateView;
import chat.application.room.RoomUseCases;
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
 * Subscribes a multi-room connection to all rooms of its user without a gap. The connection is already registered and
 * receives membership events; it is then subscribed to its rooms; then the initial state is read; the welcome frame is
 * sent; and the frames queued meanwhile follow.
 */
final class WelcomeHandshake {
    private final Authenticate authenticate;
    private final RoomUseCases rooms;
    private final Supplier<WelcomeFrame.WelcomeLimits> limits;
    private final Hub hub;
    private final FrameEncoder encoder;

    WelcomeHandshake(
            Authenticate authenticate,
            RoomUseCases rooms,
            Supplier<WelcomeFrame.WelcomeLimits> limits,
            Hub hub,
            FrameEncoder encoder) {
        this.authenticate = authenticate;
        this.rooms = rooms;
        this.limits = limits;
        this.hub = hub;
        this.encoder = encoder;
    }

    /** Sends the welcome frame, or closes the connection if the session has ended since the upgrade. */
    void welcome(Connection connection, String token) {
        User user = connection.identity().user();
        try {
            authenticate.handle(token);
            Set<RoomId> joined = rooms.queries().listJoinedIds(user.id());
            hub.subscriptions().subscribe(connection, joined);
            hub.presence().membershipsLoaded(connection, joined);
            InitialStateView initialState = rooms.getInitialState().handle(user);
            hub.updateArchived(initialState.rooms());
            connection.release(encoder.encode(
                    WelcomeFrame.of(initialState, limits.get(), subscribedRooms(connection, initialState))));
            hub.presence().welcomeSent(connection);
        } catch (ChatException refusal) {
            boolean sessionEnded = refusal.code() == ErrorCode.UNAUTHENTICATED;
            connection.close(sessionEnded ? CloseCode.SESSION_ENDED : CloseCode.INTERNAL);
        }
    }

    // A room joined since the list was read is sent as room_added, a room left since then as room_gone.
    private List<RoomView> subscribedRooms(Connection connection, InitialStateView initialState) {
        Set<RoomId> subscribed = hub.subscriptions().finishLoading(connection);
        return initialState.rooms().stream()
                .filter(room -> subscribed.contains(new RoomId(room.id())))
                .toList();
    }
}

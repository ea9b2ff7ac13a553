package chat.adapter.websocket.typed;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.hub.Hub;
import chat.application.account.Authenticate;
import chat.application.room.Greet;
import chat.application.room.ListRoomIds;
import chat.application.view.GreetingView;
import chat.application.view.RoomView;
import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lets a socket hear all rooms of its user, without a gap: it can be found already, so it hears of joining and leaving;
 * then it hears its rooms; then their heads are read; then it is told them, and what it has heard meanwhile follows.
 */
final class Arrival {
    private final Authenticate authenticate;
    private final ListRoomIds listRoomIds;
    private final Greet greet;
    private final Supplier<Welcome.Limits> limits;
    private final Hub hub;
    private final FrameSpeller speller;

    Arrival(
            Authenticate authenticate,
            ListRoomIds listRoomIds,
            Greet greet,
            Supplier<Welcome.Limits> limits,
            Hub hub,
            FrameSpeller speller) {
        this.authenticate = authenticate;
        this.listRoomIds = listRoomIds;
        this.greet = greet;
        this.limits = limits;
        this.hub = hub;
        this.speller = speller;
    }

    /** Closes a socket whose session went away between the gate and now. */
    void welcome(Connection connection, String token) {
        User user = connection.seat().user();
        try {
            authenticate.handle(token);
            Set<RoomId> rooms = listRoomIds.handle(user.id());
            hub.places().subscribe(connection, rooms);
            hub.presences().read(connection, rooms);
            GreetingView greeting = greet.handle(user);
            hub.places().seen(greeting.rooms());
            connection.greet(speller.batch(Welcome.of(greeting, limits.get(), heard(connection, greeting))));
            hub.presences().welcomed(connection);
        } catch (ChatException refusal) {
            boolean over = refusal.code() == ErrorCode.UNAUTHENTICATED;
            connection.close(over ? CloseCode.SESSION_ENDED : CloseCode.INTERNAL);
        }
    }

    // One that was joined since they were listed is told as added, one that was left as gone.
    private List<RoomView> heard(Connection connection, GreetingView greeting) {
        Set<RoomId> heard = hub.places().opened(connection);
        return greeting.rooms().stream()
                .filter(room -> heard.contains(new RoomId(room.id())))
                .toList();
    }
}

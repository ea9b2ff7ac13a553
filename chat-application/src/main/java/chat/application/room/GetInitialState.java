package chat.application.room;

import chat.application.account.UserQueries;
import chat.domain.account.User;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import java.time.Clock;

/** Returns the state of all rooms of a user, from which a client starts or resumes. */
public final class GetInitialState {
    private final Rooms rooms;
    private final History history;
    private final UserQueries users;
    private final Clock clock;

    public GetInitialState(Rooms rooms, History history, UserQueries users, Clock clock) {
        this.rooms = rooms;
        this.history = history;
        this.users = users;
        this.clock = clock;
    }

    /** @return the user, their rooms and the epoch */
    public InitialStateView handle(User user) {
        return new InitialStateView(
                history.epoch().value(),
                clock.instant().toString(),
                users.me(user.id()),
                rooms.listJoined(user.id()).stream().map(RoomView::of).toList());
    }
}

package chat.application.room;

import chat.application.account.GetMe;
import chat.domain.account.User;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import java.time.Clock;

/** Tells somebody who comes in where all their rooms stand. */
public final class GetInitialState {
    private final Rooms rooms;
    private final History history;
    private final GetMe getMe;
    private final Clock clock;

    public GetInitialState(Rooms rooms, History history, GetMe getMe, Clock clock) {
        this.rooms = rooms;
        this.history = history;
        this.getMe = getMe;
        this.clock = clock;
    }

    public InitialStateView handle(User user) {
        return new InitialStateView(
                history.epoch().value(),
                clock.instant().toString(),
                getMe.handle(user.id()),
                rooms.listJoined(user.id()).stream().map(RoomView::of).toList());
    }
}

package chat.application.room;

import chat.application.person.GetMe;
import chat.application.view.GreetingView;
import chat.application.view.RoomView;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.user.User;
import java.time.Clock;

/** Tells somebody who comes in where all their rooms stand. */
public final class Greet {
    private final Rooms rooms;
    private final History history;
    private final GetMe getMe;
    private final Clock clock;

    public Greet(Rooms rooms, History history, GetMe getMe, Clock clock) {
        this.rooms = rooms;
        this.history = history;
        this.getMe = getMe;
        this.clock = clock;
    }

    public GreetingView handle(User user) {
        return new GreetingView(
                history.epoch().value(),
                clock.instant().toString(),
                getMe.handle(user.id()),
                rooms.of(user.id()).stream().map(RoomView::of).toList());
    }
}

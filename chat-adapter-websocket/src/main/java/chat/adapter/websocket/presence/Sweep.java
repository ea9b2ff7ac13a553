package chat.adapter.websocket.presence;

import chat.domain.presence.Availability;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Map;

/** What is done once a second: says what people do here, and tells here what people do anywhere. For one thread. */
final class Sweep implements Runnable {
    // A third of how long a lease lasts.
    private static final int RENEW_EVERY = 10;

    private final PresenceUseCases useCases;
    private final Desks desks;
    private final Circles circles;
    private final Neighbours neighbours;
    private int beat;

    Sweep(PresenceUseCases useCases, Desks desks, Circles circles, Neighbours neighbours) {
        this.useCases = useCases;
        this.desks = desks;
        this.circles = circles;
        this.neighbours = neighbours;
    }

    int count(RoomId room) {
        return useCases.countMembers().handle(room);
    }

    @Override
    public void run() {
        useCases.keep().handle(desks.news(++beat % RENEW_EVERY == 0));
        Map<UserId, Availability> changes = useCases.follow().handle();
        changes.keySet().forEach(this::findOut);
        neighbours.tell(changes);
        changes.forEach((user, doing) -> {
            if (doing == Availability.OFFLINE && !desks.isAt(user)) {
                circles.end(user);
            }
        });
    }

    // Sockets of all rooms have told; plain ones, and those of other nodes, have not.
    private void findOut(UserId user) {
        circles.begin(user);
        if (circles.isToBeRead(user)) {
            circles.read(user, useCases.listRoomIds().handle(user));
        }
    }
}

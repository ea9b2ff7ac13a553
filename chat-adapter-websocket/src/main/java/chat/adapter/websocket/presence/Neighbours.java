package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.domain.presence.Availability;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Who is told of whom: those who share a small room. Who shares none any more is told as offline, whatever they do. For
 * one thread.
 */
final class Neighbours {
    private final Circles circles;
    private final Listeners listeners;
    private final SmallRooms small;
    private final Letters letters;
    private final Map<UserId, Availability> doing = new HashMap<>();
    private final Census census = new Census();

    Neighbours(Circles circles, Listeners listeners, FrameSpeller speller, ToIntFunction<RoomId> count) {
        this.circles = circles;
        this.listeners = listeners;
        this.small = new SmallRooms(count);
        this.letters = new Letters(speller, this::seen);
    }

    /** What somebody does, as far as was told. */
    Availability doing(UserId user) {
        return doing.getOrDefault(user, Availability.OFFLINE);
    }

    private Availability seen(UserId reader, UserId user) {
        return circles.share(reader, user, small) ? doing(user) : Availability.OFFLINE;
    }

    void joined(UserId user, RoomId room) {
        small.doubt(room);
        if (circles.join(user, room) && small.test(room)) {
            introduce(user, room);
        }
    }

    void left(UserId user, RoomId room) {
        small.doubt(room);
        if (circles.in(room).contains(user) && small.test(room)) {
            introduce(user, room);
        }
        circles.leave(user, room);
    }

    private void introduce(UserId user, RoomId room) {
        letters.add(listeners.in(room), Set.of(user));
        letters.add(listeners.of(user), circles.in(room));
    }

    void roomDeleted(RoomId room) {
        Set<UserId> people = Set.copyOf(circles.in(room));
        if (small.test(room)) {
            people.forEach(user -> letters.add(listeners.of(user), people));
        }
        people.forEach(user -> circles.leave(user, room));
        small.forget(room);
    }

    void welcome(Connection connection) {
        UserId user = connection.seat().user().id();
        Set<UserId> people = new HashSet<>(Set.of(user));
        circles.of(user).stream().filter(small).forEach(room -> people.addAll(circles.in(room)));
        people.retainAll(doing.keySet());
        letters.add(List.of(connection), people);
        letters.sendEarly(connection);
    }

    void tell(Map<UserId, Availability> changes) {
        changes.forEach(this::note);
        for (RoomId turned : small.review()) {
            letters.add(listeners.in(turned), circles.in(turned));
        }
        Map<RoomId, Set<UserId>> rooms = new HashMap<>();
        for (UserId user : changes.keySet()) {
            letters.add(listeners.of(user), Set.of(user));
            circles.of(user)
                    .forEach(room ->
                            rooms.computeIfAbsent(room, none -> new HashSet<>()).add(user));
        }
        rooms.keySet().removeIf(small.negate());
        rooms.forEach((room, users) -> letters.add(listeners.in(room), users));
        letters.send();
    }

    private void note(UserId user, Availability what) {
        Availability before = what == Availability.OFFLINE ? doing.remove(user) : doing.put(user, what);
        census.turned(before, what);
    }

    Map<Availability, Integer> census() {
        return census.counts();
    }
}

package chat.adapter.websocket.presence;

import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rooms those are in who are there, and who is there in which room. What is announced of memberships is newer than
 * what was read of them, and wins. For one thread.
 */
final class Circles {
    private final Map<UserId, Circle> circles = new HashMap<>();
    private final Map<RoomId, Set<UserId>> present = new HashMap<>();

    private static final class Circle {
        private final Set<RoomId> rooms = new HashSet<>();
        private final Set<RoomId> left = new HashSet<>();
        private boolean read;
    }

    /** From here on it is noted what becomes of the user's memberships. */
    void begin(UserId user) {
        circles.computeIfAbsent(user, none -> new Circle());
    }

    /** Whether nothing was read yet of the memberships of somebody who is there. */
    boolean isToBeRead(UserId user) {
        Circle circle = circles.get(user);
        return circle != null && !circle.read;
    }

    /** Takes the user's memberships as they were read since {@link #begin}; the first time counts. */
    void read(UserId user, Set<RoomId> rooms) {
        Circle circle = circles.get(user);
        if (circle != null && !circle.read) {
            circle.read = true;
            rooms.stream().filter(room -> !circle.left.contains(room)).forEach(room -> put(user, circle, room));
            circle.left.clear();
        }
    }

    /** Whether that concerns somebody who is there. */
    boolean join(UserId user, RoomId room) {
        Circle circle = circles.get(user);
        if (circle != null) {
            circle.left.remove(room);
            put(user, circle, room);
        }
        return circle != null;
    }

    /** Whether that concerns somebody who is there. */
    boolean leave(UserId user, RoomId room) {
        Circle circle = circles.get(user);
        if (circle != null) {
            if (!circle.read) {
                circle.left.add(room);
            }
            circle.rooms.remove(room);
            drop(user, room);
        }
        return circle != null;
    }

    /** The user is there no more. */
    void end(UserId user) {
        Circle circle = circles.remove(user);
        if (circle != null) {
            circle.rooms.forEach(room -> drop(user, room));
        }
    }

    /** The rooms of somebody who is there. */
    Set<RoomId> of(UserId user) {
        Circle circle = circles.get(user);
        return circle == null ? Set.of() : Collections.unmodifiableSet(circle.rooms);
    }

    /** Who is there of a room. */
    Set<UserId> in(RoomId room) {
        return Collections.unmodifiableSet(present.getOrDefault(room, Set.of()));
    }

    /** Whether both are in one room of that kind; everybody is with themselves. */
    boolean share(UserId one, UserId other, Predicate<RoomId> kind) {
        Set<RoomId> others = of(other);
        return one.equals(other) || of(one).stream().anyMatch(room -> others.contains(room) && kind.test(room));
    }

    private void put(UserId user, Circle circle, RoomId room) {
        circle.rooms.add(room);
        present.computeIfAbsent(room, none -> new HashSet<>()).add(user);
    }

    private void drop(UserId user, RoomId room) {
        present.computeIfPresent(room, (same, users) -> {
            users.remove(user);
            return users.isEmpty() ? null : users;
        });
    }
}

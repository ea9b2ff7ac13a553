package chat.adapter.websocket.hub;

import chat.domain.room.RoomId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rooms that one socket hears. While it is let in, memberships are read that may be old when they arrive; what was
 * announced since it could be found is newer, and wins. Guarded by itself.
 */
final class Subscriptions {
    private final Map<RoomId, Boolean> rooms = new HashMap<>();
    private boolean opening = true;
    private boolean closed;
    private long lastPong;

    /** Whether it may hear that room from now on, by a membership that was read and not announced. */
    boolean read(RoomId room) {
        return !closed && rooms.putIfAbsent(room, true) == null;
    }

    /** Its user joined that room; whether that lets it hear more than before. */
    boolean joined(RoomId room) {
        return !closed && !Boolean.TRUE.equals(rooms.put(room, true));
    }

    /** Its user left that room; whether it could hear it. */
    boolean left(RoomId room) {
        return Boolean.TRUE.equals(opening ? rooms.put(room, false) : rooms.remove(room));
    }

    /** All memberships are read: from now on only what is announced counts. */
    Set<RoomId> opened(long tick) {
        opening = false;
        lastPong = tick;
        rooms.values().removeIf(heard -> !heard);
        return all();
    }

    /** It hears nothing any more; what it heard. */
    Set<RoomId> close() {
        closed = true;
        Set<RoomId> heard = all();
        rooms.clear();
        return heard;
    }

    boolean hears(RoomId room) {
        return Boolean.TRUE.equals(rooms.get(room));
    }

    Set<RoomId> all() {
        return rooms.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When it was last told which rooms have changed, which is done again now. */
    long pong(long tick) {
        long before = lastPong;
        lastPong = tick;
        return before;
    }
}

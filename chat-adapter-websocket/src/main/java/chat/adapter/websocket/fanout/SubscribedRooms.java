package chat.adapter.websocket.fanout;

import chat.domain.room.RoomId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rooms that one socket hears. While it is let in, memberships are read that may be old when they arrive; what was
 * announced since it could be found is newer, and wins. Guarded by itself.
 */
final class SubscribedRooms {
    private final Map<RoomId, Boolean> rooms = new HashMap<>();
    private boolean loading = true;
    private boolean closed;
    private long lastPong;

    /** Whether it may hear that room from now on, by a membership that was read and not announced. */
    boolean addLoaded(RoomId room) {
        return !closed && rooms.putIfAbsent(room, true) == null;
    }

    /** Its user joined that room; whether that lets it hear more than before. */
    boolean add(RoomId room) {
        return !closed && !Boolean.TRUE.equals(rooms.put(room, true));
    }

    /** Its user left that room; whether it could hear it. */
    boolean remove(RoomId room) {
        return Boolean.TRUE.equals(loading ? rooms.put(room, false) : rooms.remove(room));
    }

    /** All memberships are read: from now on only what is announced counts. */
    Set<RoomId> finishLoading(long tick) {
        loading = false;
        lastPong = tick;
        rooms.values().removeIf(heard -> !heard);
        return roomIds();
    }

    /** It hears nothing any more; what it heard. */
    Set<RoomId> clear() {
        closed = true;
        Set<RoomId> heard = roomIds();
        rooms.clear();
        return heard;
    }

    boolean contains(RoomId room) {
        return Boolean.TRUE.equals(rooms.get(room));
    }

    Set<RoomId> roomIds() {
        return rooms.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When it was last told which rooms have changed, which is done again now. */
    long advanceLastPong(long tick) {
        long before = lastPong;
        lastPong = tick;
        return before;
    }
}

package chat.adapter.websocket.fanout;

import chat.domain.room.RoomId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rooms that one connection is subscribed to. The memberships read during the handshake may be stale; events
 * received since registration are newer and take precedence. Guarded by its own monitor.
 */
final class SubscribedRooms {
    private final Map<RoomId, Boolean> rooms = new HashMap<>();
    private boolean loading = true;
    private boolean closed;
    private long lastPong;

    /**
     * Adds a room from the memberships that were read.
     *
     * @return true if the connection is to be subscribed
     */
    boolean addLoaded(RoomId room) {
        return !closed && rooms.putIfAbsent(room, true) == null;
    }

    /**
     * Adds a room that the user joined.
     *
     * @return true if the connection was not subscribed before
     */
    boolean add(RoomId room) {
        return !closed && !Boolean.TRUE.equals(rooms.put(room, true));
    }

    /**
     * Removes a room that the user left.
     *
     * @return true if the connection was subscribed
     */
    boolean remove(RoomId room) {
        return Boolean.TRUE.equals(loading ? rooms.put(room, false) : rooms.remove(room));
    }

    /**
     * Ends the initial load: from now on only events change the rooms.
     *
     * @param tick the current activity number
     * @return the subscribed rooms
     */
    Set<RoomId> finishLoading(long tick) {
        loading = false;
        lastPong = tick;
        rooms.values().removeIf(subscribed -> !subscribed);
        return roomIds();
    }

    /**
     * Removes all rooms for good.
     *
     * @return the rooms that were subscribed
     */
    Set<RoomId> clear() {
        closed = true;
        Set<RoomId> subscribed = roomIds();
        rooms.clear();
        return subscribed;
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

    /**
     * Sets the activity number of the last pong.
     *
     * @return the previous number
     */
    long advanceLastPong(long tick) {
        long before = lastPong;
        lastPong = tick;
        return before;
    }
}

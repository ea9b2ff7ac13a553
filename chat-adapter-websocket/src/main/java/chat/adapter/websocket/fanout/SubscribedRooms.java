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
    private static final int NONE = 0;

    // The number of each room's subscription, or NONE if the user left while the memberships were read.
    private final Map<RoomId, Integer> rooms = new HashMap<>();
    private int nextNumber = 1;
    private boolean loading = true;
    private boolean closed;
    private long lastPong;

    /**
     * Adds a room from the memberships that were read.
     *
     * @return true if the connection is to be subscribed
     */
    boolean addLoaded(RoomId room) {
        return !closed && rooms.putIfAbsent(room, nextNumber) == null;
    }

    /**
     * Adds a room that the user joined.
     *
     * @return true if the connection was not subscribed before
     */
    boolean add(RoomId room) {
        if (closed || contains(room)) {
            return false;
        }
        rooms.put(room, nextNumber);
        return true;
    }

    /**
     * Removes a room that the user left.
     *
     * @return true if the connection was subscribed
     */
    boolean remove(RoomId room) {
        boolean subscribed = contains(room);
        if (loading) {
            rooms.put(room, NONE);
        } else {
            rooms.remove(room);
        }
        nextNumber++;
        return subscribed;
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
        rooms.values().removeIf(number -> number == NONE);
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
        return number(room) != NONE;
    }

    /** The number of the subscription to the room: a later one has a higher number. 0 if there is none. */
    int number(RoomId room) {
        return rooms.getOrDefault(room, NONE);
    }

    Set<RoomId> roomIds() {
        return rooms.entrySet().stream()
                .filter(entry -> entry.getValue() != NONE)
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

package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.domain.account.UserId;
import chat.domain.presence.Availability;
import chat.domain.room.RoomId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Decides whose presence each user receives: that of users who share a small room with them. All others appear offline.
 * Not thread-safe.
 */
final class PresenceVisibility {
    private final PresenceMemberships memberships;
    private final Function<RoomId, Collection<Connection>> listenersIn;
    private final Function<UserId, Collection<Connection>> listenersOf;
    private final SmallRooms smallRooms;
    private final PendingPresence pending;
    private final Map<UserId, Availability> availability = new HashMap<>();
    // Rooms that became large or small, whose members do not know it yet.
    private final Set<RoomId> resized = new HashSet<>();
    private final PresenceCounts counts = new PresenceCounts();

    /**
     * @param listenersIn the connections that receive presence and are subscribed to the room, or about to be
     * @param listenersOf the connections of the user that receive presence
     * @param count the number of members of a room
     */
    PresenceVisibility(
            PresenceMemberships memberships,
            Function<RoomId, Collection<Connection>> listenersIn,
            Function<UserId, Collection<Connection>> listenersOf,
            FrameEncoder encoder,
            ToIntFunction<RoomId> count) {
        this.memberships = memberships;
        this.listenersIn = listenersIn;
        this.listenersOf = listenersOf;
        this.smallRooms = new SmallRooms(count);
        this.pending = new PendingPresence(encoder, this::visibleTo);
    }

    /** The state of the user as last published. */
    Availability availability(UserId user) {
        return availability.getOrDefault(user, Availability.OFFLINE);
    }

    private Availability visibleTo(UserId reader, UserId user) {
        return memberships.shareRoom(reader, user, smallRooms) ? availability(user) : Availability.OFFLINE;
    }

    void joined(UserId user, RoomId room) {
        smallRooms.invalidate(room);
        if (memberships.add(user, room) && smallRooms.test(room)) {
            enqueueMutual(user, room);
        }
    }

    void left(UserId user, RoomId room) {
        smallRooms.invalidate(room);
        if (memberships.presentIn(room).contains(user) && smallRooms.test(room)) {
            enqueueMutual(user, room);
        }
        memberships.remove(user, room);
    }

    private void enqueueMutual(UserId user, RoomId room) {
        pending.enqueue(listenersIn.apply(room), Set.of(user));
        pending.enqueue(listenersOf.apply(user), memberships.presentIn(room));
    }

    void roomDeleted(RoomId room) {
        Set<UserId> users = Set.copyOf(memberships.presentIn(room));
        if (smallRooms.test(room)) {
            users.forEach(user -> pending.enqueue(listenersOf.apply(user), users));
        }
        memberships.removeAll(room);
        smallRooms.remove(room);
    }

    void sendInitial(Connection connection) {
        UserId user = connection.identity().user().id();
        Set<UserId> users = new HashSet<>(Set.of(user));
        for (RoomId room : memberships.roomsOf(user)) {
            if (smallRooms.test(room)) {
                users.addAll(memberships.presentIn(room));
            }
        }
        users.retainAll(availability.keySet());
        pending.enqueue(List.of(connection), users);
        pending.sendNow(connection);
    }

    /**
     * Sets the states of users and sends them to those who may see them. After a failure, call it again with the same
     * changes.
     */
    void publish(Map<UserId, Availability> changes) {
        changes.forEach(this::update);
        resized.addAll(smallRooms.revalidate());
        resized.forEach(room -> pending.enqueue(listenersIn.apply(room), memberships.presentIn(room)));
        resized.clear();
        Map<RoomId, Set<UserId>> rooms = new HashMap<>();
        for (UserId user : changes.keySet()) {
            pending.enqueue(listenersOf.apply(user), Set.of(user));
            memberships
                    .roomsOf(user)
                    .forEach(room ->
                            rooms.computeIfAbsent(room, none -> new HashSet<>()).add(user));
        }
        rooms.keySet().removeIf(smallRooms.negate());
        rooms.forEach((room, users) -> pending.enqueue(listenersIn.apply(room), users));
        pending.send();
    }

    private void update(UserId user, Availability state) {
        Availability before = state == Availability.OFFLINE ? availability.remove(user) : availability.put(user, state);
        counts.update(before, state);
    }

    Map<Availability, Integer> counts() {
        return counts.counts();
    }
}

package chat.adapter.websocket.presence;

import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rooms of tracked users, and the tracked users of rooms. Membership events are newer than the memberships that
 * were read and take precedence. Not thread-safe.
 */
final class PresenceMemberships {
    private final Map<UserId, TrackedUser> tracked = new HashMap<>();
    private final Map<RoomId, Set<UserId>> presentByRoom = new HashMap<>();

    private static final class TrackedUser {
        private final Set<RoomId> rooms = new HashSet<>();
        private final Set<RoomId> leftRooms = new HashSet<>();
        private boolean loaded;
    }

    /** Starts tracking the memberships of the user. */
    void track(UserId user) {
        tracked.computeIfAbsent(user, none -> new TrackedUser());
    }

    /** True if the user is tracked, but their memberships are not loaded yet. */
    boolean needsLoading(UserId user) {
        TrackedUser trackedUser = tracked.get(user);
        return trackedUser != null && !trackedUser.loaded;
    }

    /** Sets the memberships of the user, read after {@link #track}; calls after the first have no effect. */
    void load(UserId user, Set<RoomId> rooms) {
        TrackedUser trackedUser = tracked.get(user);
        if (trackedUser != null && !trackedUser.loaded) {
            trackedUser.loaded = true;
            rooms.stream()
                    .filter(room -> !trackedUser.leftRooms.contains(room))
                    .forEach(room -> put(user, trackedUser, room));
            trackedUser.leftRooms.clear();
        }
    }

    /**
     * Adds a membership.
     *
     * @return true if the user is tracked
     */
    boolean add(UserId user, RoomId room) {
        TrackedUser trackedUser = tracked.get(user);
        if (trackedUser != null) {
            trackedUser.leftRooms.remove(room);
            put(user, trackedUser, room);
        }
        return trackedUser != null;
    }

    /**
     * Removes a membership.
     *
     * @return true if the user is tracked
     */
    boolean remove(UserId user, RoomId room) {
        TrackedUser trackedUser = tracked.get(user);
        if (trackedUser != null) {
            if (!trackedUser.loaded) {
                trackedUser.leftRooms.add(room);
            }
            trackedUser.rooms.remove(room);
            drop(user, room);
        }
        return trackedUser != null;
    }

    /** Removes all memberships of a room that was deleted. */
    void removeAll(RoomId room) {
        tracked.keySet().forEach(user -> remove(user, room));
    }

    /** Stops tracking the user. */
    void untrack(UserId user) {
        TrackedUser trackedUser = tracked.remove(user);
        if (trackedUser != null) {
            trackedUser.rooms.forEach(room -> drop(user, room));
        }
    }

    /** The rooms of a tracked user; empty for any other user. */
    Set<RoomId> roomsOf(UserId user) {
        TrackedUser trackedUser = tracked.get(user);
        return trackedUser == null ? Set.of() : Collections.unmodifiableSet(trackedUser.rooms);
    }

    /** The tracked users who are members of the room. */
    Set<UserId> presentIn(RoomId room) {
        return Collections.unmodifiableSet(presentByRoom.getOrDefault(room, Set.of()));
    }

    /** True if both users are in one room of that kind, or are the same user. */
    boolean shareRoom(UserId one, UserId other, Predicate<RoomId> kind) {
        if (one.equals(other)) {
            return true;
        }
        Set<RoomId> others = roomsOf(other);
        for (RoomId room : roomsOf(one)) {
            if (others.contains(room) && kind.test(room)) {
                return true;
            }
        }
        return false;
    }

    private void put(UserId user, TrackedUser trackedUser, RoomId room) {
        trackedUser.rooms.add(room);
        presentByRoom.computeIfAbsent(room, none -> new HashSet<>()).add(user);
    }

    private void drop(UserId user, RoomId room) {
        presentByRoom.computeIfPresent(room, (same, users) -> {
            users.remove(user);
            return users.isEmpty() ? null : users;
        });
    }
}

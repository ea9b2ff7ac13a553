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
 * Which rooms those are in who are there, and who is there in which room. What is announced of memberships is newer than
 * what was read of them, and wins. For one thread.
 */
final class PresenceMemberships {
    private final Map<UserId, TrackedUser> tracked = new HashMap<>();
    private final Map<RoomId, Set<UserId>> presentByRoom = new HashMap<>();

    private static final class TrackedUser {
        private final Set<RoomId> rooms = new HashSet<>();
        private final Set<RoomId> leftRooms = new HashSet<>();
        private boolean loaded;
    }

    /** From here on it is noted what becomes of the user's memberships. */
    void track(UserId user) {
        tracked.computeIfAbsent(user, none -> new TrackedUser());
    }

    /** Whether nothing was read yet of the memberships of somebody who is there. */
    boolean needsLoading(UserId user) {
        TrackedUser trackedUser = tracked.get(user);
        return trackedUser != null && !trackedUser.loaded;
    }

    /** Takes the user's memberships as they were read since {@link #track}; the first time counts. */
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

    /** Whether that concerns somebody who is there. */
    boolean add(UserId user, RoomId room) {
        TrackedUser trackedUser = tracked.get(user);
        if (trackedUser != null) {
            trackedUser.leftRooms.remove(room);
            put(user, trackedUser, room);
        }
        return trackedUser != null;
    }

    /** Whether that concerns somebody who is there. */
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

    /** The user is there no more. */
    void untrack(UserId user) {
        TrackedUser trackedUser = tracked.remove(user);
        if (trackedUser != null) {
            trackedUser.rooms.forEach(room -> drop(user, room));
        }
    }

    /** The rooms of somebody who is there. */
    Set<RoomId> roomsOf(UserId user) {
        TrackedUser trackedUser = tracked.get(user);
        return trackedUser == null ? Set.of() : Collections.unmodifiableSet(trackedUser.rooms);
    }

    /** Who is there of a room. */
    Set<UserId> presentIn(RoomId room) {
        return Collections.unmodifiableSet(presentByRoom.getOrDefault(room, Set.of()));
    }

    /** Whether both are in one room of that kind; everybody is with themselves. */
    boolean share(UserId one, UserId other, Predicate<RoomId> kind) {
        Set<RoomId> others = roomsOf(other);
        return one.equals(other) || roomsOf(one).stream().anyMatch(room -> others.contains(room) && kind.test(room));
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

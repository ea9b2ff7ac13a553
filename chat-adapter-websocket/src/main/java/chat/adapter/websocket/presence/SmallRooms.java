package chat.adapter.websocket.presence;

import chat.domain.room.RoomId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rooms with few enough members for them to see each other's presence. If a count fails, a room stays small or
 * large as it was, or counts as large, until {@link #revalidate}. Confined to one thread at a time.
 */
final class SmallRooms implements Predicate<RoomId> {
    private static final Logger LOG = LoggerFactory.getLogger(SmallRooms.class);
    private static final int MAX_MEMBERS = 200;

    private final ToIntFunction<RoomId> count;
    private final Map<RoomId, Boolean> small = new HashMap<>();
    private final Set<RoomId> stale = new HashSet<>();

    /**
     * @param count the number of members of a room; called once, and again when the membership changed or a count
     *     failed
     */
    SmallRooms(ToIntFunction<RoomId> count) {
        this.count = count;
    }

    @Override
    public boolean test(RoomId room) {
        return small.computeIfAbsent(room, this::isSmall);
    }

    private boolean isSmall(RoomId room) {
        try {
            return count.applyAsInt(room) <= MAX_MEMBERS;
        } catch (Throwable fault) {
            LOG.error("The size of room {} could not be read", room.value(), fault);
            stale.add(room);
            return Boolean.TRUE.equals(small.get(room));
        }
    }

    /** A user joined or left the room. */
    void invalidate(RoomId room) {
        if (small.containsKey(room)) {
            stale.add(room);
        }
    }

    void remove(RoomId room) {
        small.remove(room);
        stale.remove(room);
    }

    /**
     * Counts the members again where the size is in doubt.
     *
     * @return the rooms that have become large or small
     */
    List<RoomId> revalidate() {
        List<RoomId> checked = List.copyOf(stale);
        stale.clear();
        List<RoomId> changed =
                checked.stream().filter(room -> isSmall(room) != test(room)).toList();
        changed.forEach(room -> small.put(room, !test(room)));
        return changed;
    }
}

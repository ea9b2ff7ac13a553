package chat.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one client received of the rooms that it follows. Confined to the thread of its worker. */
public final class RoomLogs {
    private final Map<Long, LogPosition> positions = new HashMap<>();
    private final Set<Long> syncing = new HashSet<>();
    private final DeliveryRecorder recorder;
    private long lastRoom = -1;
    private @Nullable LogPosition lastPosition;
    private boolean subscribed;

    /** @param rooms the rooms that it follows; rows of others are ignored */
    RoomLogs(Iterable<Long> rooms, DeliveryRecorder recorder) {
        this.recorder = recorder;
        rooms.forEach(room -> positions.put(room, new LogPosition(0)));
    }

    /** Returns the position in each room. */
    public Map<Long, LogPosition> positions() {
        return positions;
    }

    /** Records a row that arrived live. */
    void live(long room, long revision, long due, long now) {
        LogPosition position = position(room);
        if (position != null && position.accept(revision)) {
            recorder.delivered(due, now);
        }
    }

    /**
     * Handles the rooms in a {@code welcome}: the first one sets the positions.
     *
     * @return the rooms to sync, with the revision to sync from
     */
    Map<Long, Long> welcome(JsonNode rooms) {
        Map<Long, Long> behind = new LinkedHashMap<>();
        for (JsonNode room : rooms) {
            long id = room.path("id").asLong();
            long head = room.path("revision").asLong();
            LogPosition position = positions.get(id);
            if (position != null && !subscribed) {
                positions.put(id, new LogPosition(head));
            } else if (position != null && position.contiguous() < head) {
                behind.put(id, position.contiguous());
                position.catchUp(head);
            }
        }
        subscribed = true;
        lastRoom = -1;
        syncing.clear();
        syncing.addAll(behind.keySet());
        return behind;
    }

    /**
     * Records an answer to {@code sync}.
     *
     * @return whether no further answer is expected
     */
    boolean replay(JsonNode changes, long now) {
        long room = changes.path("room_id").asLong();
        LogPosition position = positions.get(room);
        if (position != null) {
            for (JsonNode row : changes.path("messages")) {
                if (position.replay(row.path("revision").asLong())) {
                    recorder.delivered(StampedContent.due(row.path("content").asText()), now);
                }
            }
            if (changes.path("reset").asBoolean()) {
                recorder.skipped(position.skipTo(changes.path("revision").asLong()));
            }
            if (!changes.path("more").asBoolean()) {
                syncing.remove(room);
            }
        }
        return syncing.isEmpty();
    }

    // A client of one busy room looks up the same room again and again.
    private @Nullable LogPosition position(long room) {
        if (room != lastRoom) {
            lastRoom = room;
            lastPosition = positions.get(room);
        }
        return lastPosition;
    }
}

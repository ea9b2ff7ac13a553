package chat.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one client received of the rooms that it follows. It requests what is missing, with one {@code sync} at a time for
 * each room. Confined to the thread of its worker.
 */
public final class RoomLogs {
    private final Map<Long, LogPosition> positions = new HashMap<>();
    private final Map<Long, Long> awaited = new LinkedHashMap<>();
    private final DeliveryRecorder recorder;
    private final Consumer<Map<Long, Long>> requests;
    private long lastRoom = -1;
    private @Nullable LogPosition lastPosition;
    private boolean subscribed;

    /**
     * Creates the logs of a client that has not connected yet.
     *
     * @param rooms the rooms that it follows; rows of others are ignored
     * @param requests sends a {@code sync}: the last revision that was received, by room
     */
    RoomLogs(Iterable<Long> rooms, DeliveryRecorder recorder, Consumer<Map<Long, Long>> requests) {
        this.recorder = recorder;
        this.requests = requests;
        rooms.forEach(room -> positions.put(room, new LogPosition(0)));
    }

    /** Returns the position in each room. */
    public Map<Long, LogPosition> positions() {
        return positions;
    }

    /** Returns whether the client was connected at least once, so that the positions are known. */
    public boolean isSubscribed() {
        return subscribed;
    }

    /** Returns whether no answer to a {@code sync} is expected. */
    boolean isUpToDate() {
        return awaited.isEmpty();
    }

    /** Records a row that arrived live, and requests those before it if there is a gap. */
    void live(long room, long revision, long due, long now) {
        LogPosition position = position(room);
        if (position != null) {
            if (position.accept(revision)) {
                recorder.delivered(due, now);
            }
            syncGap(room, position);
        }
    }

    /** Handles the rooms in a {@code welcome}: the first one sets the positions, later ones may show that rows are missing. */
    void welcome(JsonNode rooms) {
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
        awaited.clear();
        sync(behind);
    }

    /** Handles a {@code sync} of the server, which does not send the rows up to a revision. */
    void catchUp(long room, long revision) {
        LogPosition position = positions.get(room);
        if (position != null && position.contiguous() < revision) {
            position.catchUp(revision);
            syncGap(room, position);
        }
    }

    /** Records an answer to {@code sync}, or rows that are none. */
    void replay(JsonNode changes, long now) {
        long room = changes.path("room_id").asLong();
        LogPosition position = positions.get(room);
        if (position == null) {
            return;
        }
        for (JsonNode row : changes.path("messages")) {
            if (position.replay(row.path("revision").asLong())) {
                recorder.delivered(StampedContent.due(row.path("content").asText()), now);
            }
        }
        if (awaited.remove(room, changes.path("since").asLong())) {
            answer(room, position, changes);
        }
    }

    /** Requests again what was requested and not answered. */
    void repeatSync() {
        sync(Map.copyOf(awaited));
    }

    private void answer(long room, LogPosition position, JsonNode changes) {
        long revision = changes.path("revision").asLong();
        if (changes.path("reset").asBoolean()) {
            recorder.skipped(position.skipTo(revision));
        } else {
            position.answer(revision);
        }
        if (changes.path("more").asBoolean()) {
            awaited.put(room, revision);
        } else {
            syncGap(room, position);
        }
    }

    private void syncGap(long room, LogPosition position) {
        if (position.hasGap() && !awaited.containsKey(room)) {
            sync(Map.of(room, position.contiguous()));
        }
    }

    private void sync(Map<Long, Long> since) {
        if (!since.isEmpty()) {
            awaited.putAll(since);
            requests.accept(since);
        }
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

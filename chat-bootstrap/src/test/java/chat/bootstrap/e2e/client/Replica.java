package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** All that a client knows: frames and pages go in, what to ask for comes out. It knows no socket and no time. */
public final class Replica {
    private final Map<Long, RoomCopy> rooms = new HashMap<>();
    private final AtomicInteger pages = new AtomicInteger();
    private String epoch;
    private long user;

    /** A client that starts with what it kept over a reload: positions without rows. */
    Replica(String epoch, Map<Long, Long> positions) {
        this.epoch = epoch;
        positions.forEach((id, position) -> rooms.put(id, copy(id, position)));
    }

    /** A client that knows nothing. */
    public Replica() {
        this("", Map.of());
    }

    /** This client after a reload that kept nothing but its positions. */
    Replica reloaded() {
        Map<Long, Long> positions = new HashMap<>();
        rooms.forEach((id, room) -> positions.put(id, room.position()));
        return new Replica(epoch, positions);
    }

    /** Takes one frame. Unknown types are ignored, as are rows of rooms that it does not know. */
    public List<Wish> take(JsonNode frame) {
        long id = frame.path("room_id").asLong();
        RoomCopy room = rooms.get(id);
        return switch (frame.path("type").asText()) {
            case "welcome" -> welcome(frame);
            case "message" -> room == null ? List.of() : room.live(Row.of(frame));
            case "changes" -> room == null ? List.of() : room.changes(frame);
            case "room_added" -> added(frame.path("room"));
            case "room_gone" -> gone(id);
            case "read" -> counted(room, frame);
            case "pong" -> heads(frame.path("revisions"));
            default -> List.of();
        };
    }

    /** Takes the newest page that it wished for. */
    public List<Wish> newest(Wish.Newest wish, JsonNode page) {
        RoomCopy room = rooms.get(wish.room());
        return room == null ? List.of() : room.newest(wish.number(), page);
    }

    private List<Wish> welcome(JsonNode frame) {
        if (!frame.path("epoch").asText().equals(epoch)) {
            rooms.clear();
        }
        epoch = frame.path("epoch").asText();
        user = frame.path("user").path("id").asLong();
        Set<Long> mine = new HashSet<>();
        List<Wish> wishes = new ArrayList<>();
        for (JsonNode told : frame.path("rooms")) {
            RoomCopy room = rooms.computeIfAbsent(told.path("id").asLong(), id -> copy(id, 0));
            mine.add(told.path("id").asLong());
            room.counted(Counts.of(told));
            wishes.addAll(room.told(told.path("revision").asLong()));
        }
        rooms.keySet().retainAll(mine);
        return wishes;
    }

    private List<Wish> added(JsonNode told) {
        long id = told.path("id").asLong();
        RoomCopy room = rooms.get(id);
        if (room != null) {
            room.counted(Counts.of(told));
            return room.heard(told.path("revision").asLong());
        }
        RoomCopy fresh = copy(id, 0);
        rooms.put(id, fresh);
        fresh.counted(Counts.of(told));
        return fresh.told(told.path("revision").asLong());
    }

    private List<Wish> gone(long id) {
        rooms.remove(id);
        return List.of();
    }

    private static List<Wish> counted(RoomCopy room, JsonNode frame) {
        if (room != null) {
            room.counted(Counts.of(frame));
        }
        return List.of();
    }

    private List<Wish> heads(JsonNode revisions) {
        List<Wish> wishes = new ArrayList<>();
        revisions.properties().forEach(head -> {
            RoomCopy room = rooms.get(Long.valueOf(head.getKey()));
            if (room != null) {
                wishes.addAll(room.heard(head.getValue().asLong()));
            }
        });
        return wishes;
    }

    public Collection<RoomCopy> rooms() {
        return rooms.values();
    }

    private RoomCopy copy(long id, long position) {
        return new RoomCopy(id, position, pages::incrementAndGet);
    }

    /** The ids of its rooms. */
    public Set<Long> ids() {
        return Set.copyOf(rooms.keySet());
    }

    /** One of its rooms, or null. */
    public RoomCopy room(long id) {
        return rooms.get(id);
    }

    public long user() {
        return user;
    }
}

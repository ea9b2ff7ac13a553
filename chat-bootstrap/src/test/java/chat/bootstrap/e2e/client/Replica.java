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

/** The state of a client: consumes frames and pages and returns the next requests. Uses no sockets and no clock. */
public final class Replica {
    private final Map<Long, RoomReplica> rooms = new HashMap<>();
    private final AtomicInteger pages = new AtomicInteger();
    private String epoch;
    private long user;

    /** A client after a reload, with positions and without rows. */
    Replica(String epoch, Map<Long, Long> positions) {
        this.epoch = epoch;
        positions.forEach((id, position) -> rooms.put(id, newReplica(id, position)));
    }

    /** A client without any state. */
    public Replica() {
        this("", Map.of());
    }

    /** This client after a reload that keeps only its positions. */
    Replica reloaded() {
        Map<Long, Long> positions = new HashMap<>();
        rooms.forEach((id, room) -> positions.put(id, room.position()));
        return new Replica(epoch, positions);
    }

    /** Applies one frame. Ignores unknown types and rows of unknown rooms. */
    public List<LoadRequest> apply(JsonNode frame) {
        long id = frame.path("room_id").asLong();
        RoomReplica room = rooms.get(id);
        return switch (frame.path("type").asText()) {
            case "welcome" -> welcome(frame);
            case "message" -> room == null ? List.of() : room.onMessage(Row.of(frame));
            case "changes" -> room == null ? List.of() : room.changes(frame);
            case "room_added" -> added(frame.path("room"));
            case "room_gone" -> gone(id);
            case "read" -> setCounts(room, frame);
            case "pong" -> applyHeads(frame.path("revisions"));
            default -> List.of();
        };
    }

    /** Applies the newest page that it requested. */
    public List<LoadRequest> newest(LoadRequest.NewestPage request, JsonNode page) {
        RoomReplica room = rooms.get(request.room());
        return room == null ? List.of() : room.onNewestPage(request.number(), page);
    }

    private List<LoadRequest> welcome(JsonNode frame) {
        if (!frame.path("epoch").asText().equals(epoch)) {
            rooms.clear();
        }
        epoch = frame.path("epoch").asText();
        user = frame.path("user").path("id").asLong();
        Set<Long> mine = new HashSet<>();
        List<LoadRequest> requests = new ArrayList<>();
        for (JsonNode json : frame.path("rooms")) {
            RoomReplica room = rooms.computeIfAbsent(json.path("id").asLong(), id -> newReplica(id, 0));
            mine.add(json.path("id").asLong());
            room.setCounts(UnreadState.of(json));
            requests.addAll(room.onConnectHead(json.path("revision").asLong()));
        }
        rooms.keySet().retainAll(mine);
        return requests;
    }

    private List<LoadRequest> added(JsonNode json) {
        long id = json.path("id").asLong();
        RoomReplica room = rooms.get(id);
        if (room != null) {
            room.setCounts(UnreadState.of(json));
            return room.onHead(json.path("revision").asLong());
        }
        RoomReplica fresh = newReplica(id, 0);
        rooms.put(id, fresh);
        fresh.setCounts(UnreadState.of(json));
        return fresh.onConnectHead(json.path("revision").asLong());
    }

    private List<LoadRequest> gone(long id) {
        rooms.remove(id);
        return List.of();
    }

    private static List<LoadRequest> setCounts(RoomReplica room, JsonNode frame) {
        if (room != null) {
            room.setCounts(UnreadState.of(frame));
        }
        return List.of();
    }

    private List<LoadRequest> applyHeads(JsonNode revisions) {
        List<LoadRequest> requests = new ArrayList<>();
        revisions.properties().forEach(head -> {
            RoomReplica room = rooms.get(Long.valueOf(head.getKey()));
            if (room != null) {
                requests.addAll(room.onHead(head.getValue().asLong()));
            }
        });
        return requests;
    }

    public Collection<RoomReplica> rooms() {
        return rooms.values();
    }

    private RoomReplica newReplica(long id, long position) {
        return new RoomReplica(id, position, pages::incrementAndGet);
    }

    /** The ids of its rooms. */
    public Set<Long> ids() {
        return Set.copyOf(rooms.keySet());
    }

    /** One of its rooms, or null. */
    public RoomReplica room(long id) {
        return rooms.get(id);
    }

    public long user() {
        return user;
    }
}

package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.ConnectionLog;
import chat.bootstrap.e2e.client.ReceivedFrame;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the welcome on, every revision of every room comes live and in order, up to the head if the connection lives. */
final class StreamHasNoGaps implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        for (DeviceFixture fixture : environment.devices) {
            for (ConnectionLog connection : fixture.device.log().connections()) {
                Map<Long, Long> reached = follow(fixture, connection, violations);
                if (connection.isOpen()) {
                    reached.forEach((room, revision) -> {
                        ServerState.Log log = serverState.logs().get(room);
                        if (log != null && log.head() != revision) {
                            violations.add(fixture + " was streamed room " + room + " up to " + revision + " of "
                                    + log.head());
                        }
                    });
                }
            }
        }
        return violations;
    }

    private static Map<Long, Long> follow(DeviceFixture fixture, ConnectionLog connection, List<String> violations) {
        Map<Long, Long> reached = new HashMap<>();
        for (ReceivedFrame heard : connection.frames()) {
            switch (heard.type()) {
                case "welcome" -> heard.frame().path("rooms").forEach(room -> begin(reached, room));
                case "room_added" -> begin(reached, heard.frame().path("room"));
                case "room_gone" -> reached.remove(heard.room());
                case "changes" -> reached.computeIfPresent(heard.room(), (room, last) -> further(heard, last));
                case "message" ->
                    reached.computeIfPresent(heard.room(), (room, last) -> next(fixture, heard, last, violations));
                default -> {}
            }
        }
        return reached;
    }

    private static void begin(Map<Long, Long> reached, JsonNode room) {
        reached.put(room.path("id").asLong(), room.path("revision").asLong());
    }

    /** How far a frame of changes reaches, if it is the last of its kind. */
    private static long further(ReceivedFrame heard, long last) {
        boolean whole = !heard.frame().path("more").asBoolean();
        return whole ? Math.max(last, heard.frame().path("revision").asLong()) : last;
    }

    private static long next(DeviceFixture fixture, ReceivedFrame heard, long last, List<String> violations) {
        long revision = heard.frame().path("revision").asLong();
        if (revision > last + 1) {
            violations.add(fixture + " had come to " + last + " and heard " + heard.text());
        }
        return Math.max(last, revision);
    }
}

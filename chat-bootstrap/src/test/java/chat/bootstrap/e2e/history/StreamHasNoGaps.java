package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.ConnectionLog;
import chat.bootstrap.e2e.client.ReceivedFrame;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the welcome on, every revision of every room arrives in order, up to the head if the connection stays open. */
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
                            violations.add(
                                    fixture + " received room " + room + " up to " + revision + " of " + log.head());
                        }
                    });
                }
            }
        }
        return violations;
    }

    private static Map<Long, Long> follow(DeviceFixture fixture, ConnectionLog connection, List<String> violations) {
        Map<Long, Long> reached = new HashMap<>();
        for (ReceivedFrame received : connection.frames()) {
            switch (received.type()) {
                case "welcome" -> received.frame().path("rooms").forEach(room -> begin(reached, room));
                case "room_added" -> begin(reached, received.frame().path("room"));
                case "room_gone" -> reached.remove(received.room());
                case "changes" -> reached.computeIfPresent(received.room(), (room, last) -> advance(received, last));
                case "message" ->
                    reached.computeIfPresent(
                            received.room(), (room, last) -> next(fixture, received, last, violations));
                default -> {}
            }
        }
        return reached;
    }

    private static void begin(Map<Long, Long> reached, JsonNode room) {
        reached.put(room.path("id").asLong(), room.path("revision").asLong());
    }

    /** The revision that a {@code changes} frame reaches if it is the last part of its catch-up. */
    private static long advance(ReceivedFrame received, long last) {
        boolean complete = !received.frame().path("more").asBoolean();
        return complete ? Math.max(last, received.frame().path("revision").asLong()) : last;
    }

    private static long next(DeviceFixture fixture, ReceivedFrame received, long last, List<String> violations) {
        long revision = received.frame().path("revision").asLong();
        if (revision > last + 1) {
            violations.add(fixture + " had reached " + last + " but received " + received.text());
        }
        return Math.max(last, revision);
    }
}

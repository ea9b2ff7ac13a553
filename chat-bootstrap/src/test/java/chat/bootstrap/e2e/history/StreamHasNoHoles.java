package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Connection;
import chat.bootstrap.e2e.client.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the welcome on, every revision of every room comes live and in order, up to the head if the connection lives. */
final class StreamHasNoHoles implements Check {
    @Override
    public List<String> broken(Stage stage, Truth truth) {
        List<String> broken = new ArrayList<>();
        for (Station station : stage.stations) {
            for (Connection connection : station.device.journal().connections()) {
                Map<Long, Long> reached = follow(station, connection, broken);
                if (connection.isOpen()) {
                    reached.forEach((room, revision) -> {
                        Truth.Log log = truth.logs().get(room);
                        if (log != null && log.head() != revision) {
                            broken.add(station + " was streamed room " + room + " up to " + revision + " of "
                                    + log.head());
                        }
                    });
                }
            }
        }
        return broken;
    }

    private static Map<Long, Long> follow(Station station, Connection connection, List<String> broken) {
        Map<Long, Long> reached = new HashMap<>();
        for (Heard heard : connection.frames()) {
            switch (heard.type()) {
                case "welcome" -> heard.frame().path("rooms").forEach(room -> begin(reached, room));
                case "room_added" -> begin(reached, heard.frame().path("room"));
                case "room_gone" -> reached.remove(heard.room());
                case "changes" -> reached.computeIfPresent(heard.room(), (room, last) -> further(heard, last));
                case "message" ->
                    reached.computeIfPresent(heard.room(), (room, last) -> next(station, heard, last, broken));
                default -> {}
            }
        }
        return reached;
    }

    private static void begin(Map<Long, Long> reached, JsonNode room) {
        reached.put(room.path("id").asLong(), room.path("revision").asLong());
    }

    /** How far a frame of changes reaches, if it is the last of its kind. */
    private static long further(Heard heard, long last) {
        boolean whole = !heard.frame().path("more").asBoolean();
        return whole ? Math.max(last, heard.frame().path("revision").asLong()) : last;
    }

    private static long next(Station station, Heard heard, long last, List<String> broken) {
        long revision = heard.frame().path("revision").asLong();
        if (revision > last + 1) {
            broken.add(station + " had come to " + last + " and heard " + heard.text());
        }
        return Math.max(last, revision);
    }
}

package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.Connection;
import chat.bootstrap.e2e.client.Exchange;
import chat.bootstrap.e2e.client.Heard;
import chat.bootstrap.e2e.client.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who left a room, was signed out, or whose room is gone, hears nothing of what came after. */
final class HeardOnlyInside implements Check {
    @Override
    public List<String> broken(Stage stage, Truth truth) {
        List<String> broken = new ArrayList<>();
        for (Station station : stage.stations) {
            for (Connection connection : station.device.journal().connections()) {
                follow(station, connection, truth, broken);
                stage.ledger.goneRooms().forEach((room, tick) -> {
                    if (connection.begun() > tick && tells(connection, room)) {
                        broken.add(station + " heard of room " + room + ", which was gone");
                    }
                });
                signedOut(station, connection, stage.ledger, broken);
            }
            requests(station, broken);
        }
        return broken;
    }

    /**
     * Follows one connection through the person's times in each room. What was told before a leaving may be on its way
     * when the socket is told that the room is gone, and what came before the leaving is all that it may have.
     */
    private static void follow(Station station, Connection connection, Truth truth, List<String> broken) {
        Map<Long, Long> since = new HashMap<>();
        for (Heard heard : connection.frames()) {
            switch (heard.type()) {
                case "welcome" -> heard.frame().path("rooms").forEach(room -> enter(since, room));
                case "room_added" -> enter(since, heard.frame().path("room"));
                case "message" -> inside(station, connection, heard, heard.frame(), since, truth, broken);
                case "changes" ->
                    heard.frame()
                            .path("messages")
                            .forEach(row -> inside(station, connection, heard, row, since, truth, broken));
                default -> {}
            }
        }
    }

    private static void enter(Map<Long, Long> since, JsonNode room) {
        since.put(room.path("id").asLong(), room.path("revision").asLong());
    }

    private static void inside(
            Station station,
            Connection connection,
            Heard heard,
            JsonNode row,
            Map<Long, Long> since,
            Truth truth,
            List<String> broken) {
        Long entered = since.get(heard.room());
        Truth.Log log = truth.logs().get(heard.room());
        if (entered == null) {
            broken.add(station + " was never in the room, and heard " + heard.text() + " in "
                    + trace(connection, heard.room()));
        } else if (log != null && row.path("revision").asLong() >= left(log, station.person, entered)) {
            broken.add(station + " had left at " + left(log, station.person, entered) + " and heard " + heard.text());
        }
    }

    /** The revision at which the person left who was there at that revision. */
    private static long left(Truth.Log log, Person person, long entered) {
        return log.pages().values().stream()
                .filter(row -> row.kind().equals("left") && row.author() == person.id && row.seq() > entered)
                .mapToLong(Row::seq)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** What the connection heard of the room, one word for each frame. */
    private static List<String> trace(Connection connection, long room) {
        return connection.frames().stream()
                .filter(heard -> heard.text().contains(Long.toString(room)))
                .map(heard -> heard.tick() + " " + heard.type() + " "
                        + heard.frame().path("revision").asText())
                .toList();
    }

    private static boolean tells(Connection connection, long room) {
        return connection.frames().stream()
                .anyMatch(heard -> heard.room() == room && !heard.type().equals("room_gone") && !isAnswer(heard));
    }

    private static boolean isAnswer(Heard heard) {
        return heard.frame().has("ref");
    }

    private static void signedOut(Station station, Connection connection, Ledger ledger, List<String> broken) {
        long end = station.loggedOut();
        if (end == 0) {
            return;
        }
        if (connection.begun() > end && !connection.frames().isEmpty()) {
            broken.add(station + " was signed out and connected again");
        }
        for (Heard heard : connection.frames()) {
            String word = heard.frame().path("content").asText();
            if (ledger.begun().getOrDefault(word, 0L) > end) {
                broken.add(station + " was signed out and heard " + heard.text());
            }
        }
    }

    private static void requests(Station station, List<String> broken) {
        for (Exchange exchange : station.device.journal().exchanges()) {
            boolean after = station.loggedOut() != 0 && exchange.begun() > station.loggedOut();
            if (after && exchange.status() != 401) {
                broken.add(station + " was signed out and was answered " + exchange);
            }
        }
    }
}

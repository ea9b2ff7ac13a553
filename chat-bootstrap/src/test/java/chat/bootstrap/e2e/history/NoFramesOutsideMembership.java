package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.ConnectionLog;
import chat.bootstrap.e2e.client.HttpExchange;
import chat.bootstrap.e2e.client.ReceivedFrame;
import chat.bootstrap.e2e.client.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A user who left a room, was signed out, or whose room was deleted receives nothing that came after. */
final class NoFramesOutsideMembership implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        for (DeviceFixture fixture : environment.devices) {
            for (ConnectionLog connection : fixture.device.log().connections()) {
                follow(fixture, connection, serverState, violations);
                environment.expected.deletedRooms().forEach((room, tick) -> {
                    if (connection.begun() > tick && tells(connection, room)) {
                        violations.add(fixture + " heard of room " + room + ", which was gone");
                    }
                });
                signedOut(fixture, connection, environment.expected, violations);
            }
            requests(fixture, violations);
        }
        return violations;
    }

    /**
     * Follows one connection through the person's times in each room. What was told before a leaving may be on its way
     * when the socket is told that the room is gone, and what came before the leaving is all that it may have.
     */
    private static void follow(
            DeviceFixture fixture, ConnectionLog connection, ServerState serverState, List<String> violations) {
        Map<Long, Long> since = new HashMap<>();
        for (ReceivedFrame received : connection.frames()) {
            switch (received.type()) {
                case "welcome" -> received.frame().path("rooms").forEach(room -> enter(since, room));
                case "room_added" -> enter(since, received.frame().path("room"));
                case "message" ->
                    inside(fixture, connection, received, received.frame(), since, serverState, violations);
                case "changes" -> {
                    if (!mayReadAll(fixture, received, since, serverState)) {
                        received.frame()
                                .path("messages")
                                .forEach(row ->
                                        inside(fixture, connection, received, row, since, serverState, violations));
                    }
                }
                default -> {}
            }
        }
    }

    private static void enter(Map<Long, Long> since, JsonNode room) {
        since.put(room.path("id").asLong(), room.path("revision").asLong());
    }

    private static void inside(
            DeviceFixture fixture,
            ConnectionLog connection,
            ReceivedFrame received,
            JsonNode row,
            Map<Long, Long> since,
            ServerState serverState,
            List<String> violations) {
        Long entered = since.get(received.room());
        ServerState.Log log = serverState.logs().get(received.room());
        if (entered == null) {
            if (log != null
                    && !wasMember(log, fixture.user, row.path("revision").asLong())) {
                violations.add(fixture + " was not in the room, and heard " + received.text() + " in "
                        + trace(connection, received.room()));
            }
        } else if (log != null && row.path("revision").asLong() >= left(log, fixture.user, entered)) {
            violations.add(
                    fixture + " had left at " + left(log, fixture.user, entered) + " and heard " + received.text());
        }
    }

    /**
     * Whether the user had left and was a member again when a {@code changes} was read. It is read from storage, so it
     * may overtake the frames that tell the connection of both, and a member may read the whole log.
     */
    private static boolean mayReadAll(
            DeviceFixture fixture, ReceivedFrame received, Map<Long, Long> since, ServerState serverState) {
        Long entered = since.get(received.room());
        ServerState.Log log = serverState.logs().get(received.room());
        if (log == null) {
            return entered == null;
        }
        long upTo = received.frame().path("revision").asLong();
        boolean hasLeft = entered == null || last(log, "left", fixture.user, upTo) > entered;
        return hasLeft && wasMember(log, fixture.user, upTo);
    }

    /**
     * A connection is subscribed before the rooms of its {@code welcome} are read. Who leaves in between finds a room's
     * last rows and its {@code room_gone}, though the room was never listed.
     */
    private static boolean wasMember(ServerState.Log log, SimulatedUser user, long revision) {
        return last(log, "joined", user, revision) > last(log, "left", user, revision);
    }

    private static long last(ServerState.Log log, String kind, SimulatedUser user, long upTo) {
        return revisions(log, kind, user)
                .filter(revision -> revision <= upTo)
                .max()
                .orElse(0);
    }

    /** The revision at which the person left who was there at that revision. */
    private static long left(ServerState.Log log, SimulatedUser user, long entered) {
        return revisions(log, "left", user)
                .filter(revision -> revision > entered)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The revisions of the rows of one kind that tell of the person. No later change touches such a row. */
    private static LongStream revisions(ServerState.Log log, String kind, SimulatedUser user) {
        return log.pages().values().stream()
                .filter(row -> row.kind().equals(kind) && row.author() == user.id)
                .mapToLong(Row::revision);
    }

    /** What the connection heard of the room, one word for each frame. */
    private static List<String> trace(ConnectionLog connection, long room) {
        return connection.frames().stream()
                .filter(received -> received.text().contains(Long.toString(room)))
                .map(received -> received.tick() + " " + received.type() + " "
                        + received.frame().path("revision").asText())
                .toList();
    }

    private static boolean tells(ConnectionLog connection, long room) {
        return connection.frames().stream()
                .anyMatch(received ->
                        received.room() == room && !received.type().equals("room_gone") && !isAnswer(received));
    }

    private static boolean isAnswer(ReceivedFrame received) {
        return received.frame().has("ref");
    }

    private static void signedOut(
            DeviceFixture fixture, ConnectionLog connection, ExpectedState expected, List<String> violations) {
        long end = fixture.loggedOutAt();
        if (end == 0) {
            return;
        }
        if (connection.begun() > end && !connection.frames().isEmpty()) {
            violations.add(fixture + " was signed out and connected again");
        }
        for (ReceivedFrame received : connection.frames()) {
            String word = received.frame().path("content").asText();
            if (expected.begun().getOrDefault(word, 0L) > end) {
                violations.add(fixture + " was signed out and heard " + received.text());
            }
        }
    }

    private static void requests(DeviceFixture fixture, List<String> violations) {
        for (HttpExchange exchange : fixture.device.log().exchanges()) {
            boolean after = fixture.loggedOutAt() != 0 && exchange.begun() > fixture.loggedOutAt();
            if (after && exchange.status() != 401) {
                violations.add(fixture + " was signed out and was answered " + exchange);
            }
        }
    }
}

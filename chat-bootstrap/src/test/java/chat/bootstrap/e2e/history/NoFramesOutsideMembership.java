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

/** A user receives nothing that happens after they left the room or signed out, or after the room was deleted. */
final class NoFramesOutsideMembership implements Invariant {
    @Override
    public List<String> violations(Environment environment, ServerState serverState) {
        List<String> violations = new ArrayList<>();
        for (DeviceFixture fixture : environment.devices) {
            for (ConnectionLog connection : fixture.device.log().connections()) {
                follow(fixture, connection, serverState, violations);
                environment.expected.deletedRooms().forEach((room, tick) -> {
                    if (connection.begun() > tick && receivedRoomFrame(connection, room)) {
                        violations.add(fixture + " received a frame of room " + room + " after its deletion");
                    }
                });
                checkSignedOut(fixture, connection, environment.expected, violations);
            }
            checkRequests(fixture, violations);
        }
        return violations;
    }

    /**
     * Follows one connection through the user's memberships. A row from before a leave may arrive after the room's
     * {@code room_gone}; a row from after the leave may not arrive at all.
     */
    private static void follow(
            DeviceFixture fixture, ConnectionLog connection, ServerState serverState, List<String> violations) {
        Map<Long, Long> since = new HashMap<>();
        for (ReceivedFrame received : connection.frames()) {
            switch (received.type()) {
                case "welcome" -> received.frame().path("rooms").forEach(room -> addRoom(since, room));
                case "room_added" -> addRoom(since, received.frame().path("room"));
                case "message" ->
                    checkRow(fixture, connection, received, received.frame(), since, serverState, violations);
                case "changes" -> {
                    if (!mayReadAll(fixture, received, since, serverState)) {
                        received.frame()
                                .path("messages")
                                .forEach(row ->
                                        checkRow(fixture, connection, received, row, since, serverState, violations));
                    }
                }
                default -> {}
            }
        }
    }

    private static void addRoom(Map<Long, Long> since, JsonNode room) {
        since.put(room.path("id").asLong(), room.path("revision").asLong());
    }

    private static void checkRow(
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
                violations.add(fixture + " was not in the room but received " + received.text() + " in "
                        + trace(connection, received.room()));
            }
        } else if (log != null && row.path("revision").asLong() >= left(log, fixture.user, entered)) {
            violations.add(
                    fixture + " had left at " + left(log, fixture.user, entered) + " but received " + received.text());
        }
    }

    /**
     * Whether the user had left and was a member again when a {@code changes} was read. It is read from storage, so it
     * may overtake the frames that announce the leave and the join, and a member may read the whole log.
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
     * A connection is subscribed before the rooms of its {@code welcome} are read. A user who leaves in between still
     * receives a room's last rows and its {@code room_gone}, though the {@code welcome} did not list the room.
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

    /** The revision of the first leave after that revision, or {@code Long.MAX_VALUE}. */
    private static long left(ServerState.Log log, SimulatedUser user, long entered) {
        return revisions(log, "left", user)
                .filter(revision -> revision > entered)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The revisions of the user's events of one kind. Such rows never change later. */
    private static LongStream revisions(ServerState.Log log, String kind, SimulatedUser user) {
        return log.pages().values().stream()
                .filter(row -> row.kind().equals(kind) && row.author() == user.id)
                .mapToLong(Row::revision);
    }

    /** The tick, type and revision of each frame of the room that the connection received. */
    private static List<String> trace(ConnectionLog connection, long room) {
        return connection.frames().stream()
                .filter(received -> received.text().contains(Long.toString(room)))
                .map(received -> received.tick() + " " + received.type() + " "
                        + received.frame().path("revision").asText())
                .toList();
    }

    private static boolean receivedRoomFrame(ConnectionLog connection, long room) {
        return connection.frames().stream()
                .anyMatch(received ->
                        received.room() == room && !received.type().equals("room_gone") && !isAnswer(received));
    }

    private static boolean isAnswer(ReceivedFrame received) {
        return received.frame().has("ref");
    }

    private static void checkSignedOut(
            DeviceFixture fixture, ConnectionLog connection, ExpectedState expected, List<String> violations) {
        long end = fixture.loggedOutAt();
        if (end == 0) {
            return;
        }
        if (connection.begun() > end && !connection.frames().isEmpty()) {
            violations.add(fixture + " connected again after signing out");
        }
        for (ReceivedFrame received : connection.frames()) {
            String word = received.frame().path("content").asText();
            if (expected.begun().getOrDefault(word, 0L) > end) {
                violations.add(fixture + " had signed out but received " + received.text());
            }
        }
    }

    private static void checkRequests(DeviceFixture fixture, List<String> violations) {
        for (HttpExchange exchange : fixture.device.log().exchanges()) {
            boolean after = fixture.loggedOutAt() != 0 && exchange.begun() > fixture.loggedOutAt();
            if (after && exchange.status() != 401) {
                violations.add(fixture + " received a response after signing out: " + exchange);
            }
        }
    }
}

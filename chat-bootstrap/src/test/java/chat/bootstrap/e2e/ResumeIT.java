package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user returns to 10,000 new messages in one room and 50 changes in each of 200 others. The test prints the cost of
 * the catch-up for docs/benchmarks.md and asserts nothing about it.
 */
class ResumeIT {
    private static final int WRITERS = 8;
    private static final int ROOMS = 200;
    private static final int POSTS = 40;
    private static final int EDITS = 5;
    private static final int DELETIONS = 5;
    private static final int MANY = 10_000;
    private static final int RESUMES = 9;
    private static final long FIRST_SEQ = 3;
    private static final long HEAD = 2L + POSTS + EDITS + DELETIONS;

    @TempDir
    Path data;

    private final List<Long> rooms = new ArrayList<>();

    @Test
    void a_returning_client_catches_up_or_is_reset() {
        try (ServerProcess server = ServerProcess.start(data, "--limits", "off")) {
            TestUser jan = TestUser.register(server, "jan");
            List<TestUser> writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> TestUser.register(server, "writer" + i))
                    .toList();
            long busy = busyRoom(writers, jan);
            write(writers, jan);
            List<Cost> costs = new ArrayList<>();
            for (int i = 0; i < RESUMES; i++) {
                costs.add(resume(server, jan, busy));
            }
            costs.sort(Comparator.comparing(Cost::cpu));
            System.out.println(
                    "Caught up: " + ROOMS + " rooms, " + ROOMS * POSTS + " rows: median " + costs.get(RESUMES / 2));
        }
    }

    private static long busyRoom(List<TestUser> writers, TestUser reader) {
        long room = writers.get(0).createRoom("busy");
        reader.expect(204, "POST", "/rooms/" + room + "/join", null);
        writers.forEach(writer -> writer.expect(204, "POST", "/rooms/" + room + "/join", null));
        List<TestSocket> sockets = writers.stream().map(TestUser::openSocket).toList();
        for (int i = 0; i < MANY; i++) {
            send(sockets.get(i % WRITERS), room, i);
        }
        sockets.forEach(ResumeIT::awaitPong);
        return room;
    }

    private void write(List<TestUser> writers, TestUser reader) {
        List<TestSocket> sockets = new ArrayList<>();
        for (int i = 0; i < ROOMS; i++) {
            TestUser writer = writers.get(i % WRITERS);
            long room = writer.createRoom("room " + i);
            reader.expect(204, "POST", "/rooms/" + room + "/join", null);
            rooms.add(room);
        }
        writers.forEach(writer -> sockets.add(writer.openSocket()));
        for (int i = 0; i < ROOMS; i++) {
            change(sockets.get(i % WRITERS), rooms.get(i));
        }
        sockets.forEach(ResumeIT::awaitPong);
    }

    private static void change(TestSocket socket, long room) {
        for (int i = 0; i < POSTS; i++) {
            send(socket, room, i);
        }
        for (int i = 0; i < EDITS; i++) {
            long id = (room << 29) + FIRST_SEQ + i;
            socket.sendFrame(Map.of("type", "edit", "room_id", room, "id", id, "content", "edited " + i));
        }
        for (int i = 0; i < DELETIONS; i++) {
            long id = (room << 29) + FIRST_SEQ + EDITS + i;
            socket.sendFrame(Map.of("type", "delete", "room_id", room, "id", id));
        }
    }

    private static void send(TestSocket socket, long room, int i) {
        socket.sendFrame(Map.of("type", "send", "room_id", room, "content", "what was said meanwhile, number " + i));
    }

    private static void awaitPong(TestSocket socket) {
        socket.sendFrame(Map.of("type", "ping", "ref", "settled"));
        socket.nextOfType("pong");
    }

    /** CPU time of the server and elapsed times of the client for one resume. */
    private record Cost(Duration cpu, Duration welcome, Duration sync, int frames) {}

    private Cost resume(ServerProcess server, TestUser reader, long busy) {
        Duration before = server.cpu();
        long begun = System.nanoTime();
        TestSocket socket = reader.openSocket();
        assertUnread(socket.nextOfType("welcome"), busy);
        long welcomed = System.nanoTime();
        Map<String, Long> positions = new HashMap<>(Map.of(String.valueOf(busy), FIRST_SEQ));
        rooms.forEach(room -> positions.put(String.valueOf(room), FIRST_SEQ - 1));
        socket.sendFrame(Map.of("type", "sync", "rooms", positions));
        Map<Long, Integer> rows = new HashMap<>();
        int frames = 0;
        for (int roomsReceived = 0; roomsReceived <= ROOMS; frames++) {
            roomsReceived += take(socket.nextOfType("changes"), busy, rows);
        }
        Duration sync = Duration.ofNanos(System.nanoTime() - welcomed);
        rooms.forEach(room -> assertEquals(POSTS, rows.get(room)));
        return new Cost(server.cpu().minus(before), Duration.ofNanos(welcomed - begun), sync, frames);
    }

    private static int take(JsonNode changes, long busy, Map<Long, Integer> rows) {
        long room = changes.get("room_id").asLong();
        rows.merge(room, changes.get("messages").size(), Integer::sum);
        assertEquals(room == busy, changes.path("reset").asBoolean());
        if (changes.get("more").asBoolean()) {
            return 0;
        }
        assertEquals(
                room == busy ? MANY + 1L + WRITERS : HEAD,
                changes.get("revision").asLong());
        return 1;
    }

    private static void assertUnread(JsonNode welcome, long busy) {
        int roomsReceived = 0;
        for (JsonNode room : welcome.get("rooms")) {
            if (room.get("name").asText().startsWith("room ")) {
                roomsReceived++;
                assertEquals(POSTS - DELETIONS, room.get("unread").asInt());
            } else if (room.get("id").asLong() == busy) {
                assertEquals(100, room.get("unread").asInt());
            } else {
                assertFalse(room.get("unread").asInt() > 0);
            }
        }
        assertTrue(roomsReceived == ROOMS);
    }
}

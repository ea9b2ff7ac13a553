package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomsIT {
    @TempDir
    Path data;

    private ServerProcess server;
    private TestUser administrator;
    private TestUser ola;
    private TestUser jan;

    @BeforeEach
    void start() {
        server = ServerProcess.start(data);
        administrator = TestUser.register(server, "root");
        ola = TestUser.register(server, "ola");
        jan = TestUser.register(server, "jan");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_room_can_be_created_joined_edited_left_and_deleted() {
        long ops = ola.createRoom("ops");
        assertEquals("name_taken", code(jan.expect(409, "POST", "/rooms", Map.of("name", "OPS"))));
        assertEquals(2, jan.get("/rooms?scope=public").get("rooms").size());
        assertEquals(1, jan.get("/rooms").get("rooms").size());

        jan.expect(204, "POST", "/rooms/" + ops + "/join", null);
        TestSocket socket = jan.openSocket(ops);
        ola.post(ops, "welcome");
        socket.nextWithContent("welcome");

        assertEquals("forbidden", code(jan.expect(403, "PATCH", "/rooms/" + ops, Map.of("name", "jan's"))));
        assertEquals("forbidden", code(jan.expect(403, "DELETE", "/rooms/" + ops, null)));
        JsonNode edited = ola.expect(200, "PATCH", "/rooms/" + ops, Map.of("name", "operations", "topic", "on call"));
        assertEquals("operations", edited.get("name").asText());

        assertEquals(2, ola.get("/rooms/" + ops + "/members").get("members").size());
        jan.expect(204, "POST", "/rooms/" + ops + "/leave", null);
        assertEquals(4505, socket.closeCode());
        assertEquals(
                "not_a_member", code(jan.expect(403, "POST", "/rooms/" + ops + "/messages", Map.of("content", "x"))));

        JsonNode rows = ola.get("/rooms/" + ops + "/messages").get("messages");
        assertEquals("joined joined - room left", kinds(rows));

        TestSocket olas = ola.openSocket(ops);
        ola.expect(204, "DELETE", "/rooms/" + ops, null);
        assertEquals(4505, olas.closeCode());
        assertEquals("room_not_found", code(ola.expect(404, "GET", "/rooms/" + ops, null)));
        assertEquals(404, ola.refusedStatus(ops));
        assertTrue(ola.createRoom("operations") > ops);
    }

    @Test
    void opening_a_single_room_connection_joins_a_public_room() {
        long ops = ola.createRoom("ops");
        TestSocket socket = jan.openSocket(ops);
        socket.post("here I am");
        socket.nextWithContent("here I am");
        assertEquals(2, ola.get("/rooms/" + ops + "/members").get("members").size());
    }

    @Test
    void nobody_can_leave_archive_or_delete_general() {
        Map<String, Boolean> archived = Map.of("archived", true);
        assertEquals("conflict", code(jan.expect(409, "POST", "/rooms/1/leave", null)));
        assertEquals("forbidden", code(jan.expect(403, "PATCH", "/rooms/1", archived)));
        assertEquals("forbidden", code(jan.expect(403, "DELETE", "/rooms/1", null)));
        assertEquals("conflict", code(administrator.expect(409, "POST", "/rooms/1/leave", null)));
        assertEquals("conflict", code(administrator.expect(409, "PATCH", "/rooms/1", archived)));
        assertEquals("conflict", code(administrator.expect(409, "DELETE", "/rooms/1", null)));
        jan.post(1, "still here");
    }

    @Test
    void history_pages_go_back_from_the_newest_message() {
        for (int i = 0; i < 12; i++) {
            ola.post(1, "m" + i);
        }
        JsonNode newest = jan.get("/rooms/1/messages?limit=5");
        assertEquals(5, newest.get("messages").size());
        assertTrue(newest.get("has_more").asBoolean());
        long first = newest.get("messages").get(0).get("seq").asLong();
        JsonNode older = jan.get("/rooms/1/messages?limit=200&before=" + first);
        assertEquals(first - 1, older.get("messages").size());
        assertEquals(false, older.get("has_more").asBoolean());
        assertEquals("bad_request", code(jan.expect(400, "GET", "/rooms/1/messages?before=5&after=1", null)));
    }

    private static String kinds(JsonNode rows) {
        StringBuilder kinds = new StringBuilder();
        rows.forEach(row -> kinds.append(row.path("kind").asText("-")).append(' '));
        return kinds.toString().trim();
    }

    private static String code(JsonNode problem) {
        return problem.get("code").asText();
    }
}

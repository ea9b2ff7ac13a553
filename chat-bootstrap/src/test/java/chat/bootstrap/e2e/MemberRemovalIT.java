package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A member is removed during a flood of messages. */
class MemberRemovalIT {
    private static final int FLOOD = 120;

    @TempDir
    Path data;

    private ServerProcess server;
    private TestUser ola;
    private TestUser jan;
    private long jansId;
    private int refused;

    @BeforeEach
    void start() {
        server = ServerProcess.start(data, "--limits", "off");
        TestUser.register(server, "root");
        ola = TestUser.register(server, "ola");
        jan = TestUser.register(server, "jan");
        jansId = jan.get("/me").get("id").asLong();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @RepeatedTest(2)
    void a_removal_or_ban_ends_sending_and_receiving() {
        for (String visibility : List.of("public", "private")) {
            for (String collection : List.of("members", "bans")) {
                for (int before = 10; before <= FLOOD; before += 35) {
                    flood(visibility, collection, before);
                }
            }
        }
        assertTrue(refused > 0, "no removal took effect between two messages");
    }

    /** @param before number of replies before the removal */
    private void flood(String visibility, String collection, int before) {
        String name = visibility + collection + before;
        long room = ola.expect(201, "POST", "/rooms", Map.of("name", name, "visibility", visibility))
                .get("id")
                .asLong();
        ola.expect(204, "PUT", "/rooms/" + room + "/members/" + jansId, Map.of());
        TestSocket jans = jan.openSocket();
        TestSocket olas = ola.openSocket();
        TestSocket singleRoom = jan.openSocket(room);
        for (int i = 0; i < FLOOD; i++) {
            jans.sendFrame(send(room, "j" + i));
            olas.sendFrame(send(room, "o" + i));
        }
        List<JsonNode> received = new ArrayList<>();
        Map<String, JsonNode> answers = new HashMap<>();
        while (answers.size() < before) {
            receive(jans, received, answers);
        }
        String method = collection.equals("bans") ? "PUT" : "DELETE";
        ola.expect(204, method, "/rooms/" + room + "/" + collection + "/" + jansId, null);
        long revisionAfter = ola.get("/rooms/" + room).get("revision").asLong();
        while (answers.size() < FLOOD) {
            receive(jans, received, answers);
        }
        assertEquals(4505, singleRoom.closeCode());

        List<JsonNode> log = log(room);
        long left = log.stream()
                .filter(row -> row.path("kind").asText().equals("left"))
                .mapToLong(row -> row.get("seq").asLong())
                .findFirst()
                .orElseThrow();
        assertTrue(left <= revisionAfter, "acknowledged before it was stored: " + left + ", " + revisionAfter);
        assertEquals(stored(log), acknowledged(answers), name);
        log.stream()
                .filter(this::isJans)
                .forEach(row -> assertTrue(row.get("seq").asLong() < left, row.toString()));
        received.stream()
                .filter(frame -> frame.path("type").asText().equals("message")
                        && frame.path("room_id").asLong() == room)
                .forEach(frame -> assertTrue(frame.get("revision").asLong() < left, frame.toString()));
        String refusal = visibility.equals("private") || collection.equals("bans") ? "room_not_found" : "not_a_member";
        Set<String> refusals = new HashSet<>();
        answers.values().stream()
                .filter(answer -> answer.path("type").asText().equals("error"))
                .forEach(answer -> refusals.add(answer.path("code").asText()));
        refused += refusals.size();
        assertTrue(refusals.isEmpty() || refusals.equals(Set.of(refusal)), refusals.toString());
    }

    private static Map<String, Object> send(long room, String ref) {
        return Map.of("type", "send", "ref", ref, "room_id", room, "content", ref);
    }

    private static void receive(TestSocket socket, List<JsonNode> received, Map<String, JsonNode> answers) {
        JsonNode frame = socket.next();
        received.add(frame);
        if (frame.has("ref")) {
            assertEquals(null, answers.put(frame.get("ref").asText(), frame), "answered twice");
        }
    }

    private List<JsonNode> log(long room) {
        List<JsonNode> rows = new ArrayList<>();
        long after = 0;
        JsonNode page;
        do {
            page = ola.get("/rooms/" + room + "/messages?limit=200&after=" + after);
            page.get("messages").forEach(rows::add);
            after = rows.get(rows.size() - 1).get("seq").asLong();
        } while (page.get("has_more").asBoolean());
        return rows;
    }

    private boolean isJans(JsonNode row) {
        return row.has("content") && row.get("user_id").asLong() == jansId;
    }

    private Set<String> stored(List<JsonNode> log) {
        Set<String> stored = new HashSet<>();
        log.stream()
                .filter(this::isJans)
                .forEach(row -> stored.add(row.get("content").asText()));
        return stored;
    }

    private static Set<String> acknowledged(Map<String, JsonNode> answers) {
        Set<String> acknowledged = new HashSet<>();
        answers.forEach((ref, answer) -> {
            if (answer.get("type").asText().equals("ack")) {
                acknowledged.add(ref);
            }
        });
        return acknowledged;
    }
}

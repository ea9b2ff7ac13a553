package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registration, invitations and password resets. */
class RegistrationIT {
    private static final String PASSWORD = "a long way to tipperary";

    @TempDir
    Path data;

    private ServerProcess server;
    private TestUser root;

    @BeforeEach
    void start() {
        server = ServerProcess.start(data, "--limits", "off");
        root = TestUser.register(server, "root");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_invitation_admits_to_the_workspace_and_a_private_room_until_it_is_revoked() {
        long secret = root.expect(201, "POST", "/rooms", Map.of("name", "secret", "visibility", "private"))
                .get("id")
                .asLong();
        root.expect(200, "PATCH", "/admin/workspace", Map.of("registration", "invite"));
        TestUser stranger = TestUser.stranger(server);
        assertEquals("invite", stranger.get("/workspace").get("registration").asText());
        assertEquals("forbidden", register("ola", null).get("code").asText());

        JsonNode invitation = root.expect(201, "POST", "/invitations", Map.of("room_id", secret));
        String token = invitation.get("token").asText();
        assertEquals(
                "secret",
                stranger.get("/invitations/" + token).path("room").path("name").asText());
        assertTrue(register("ola", token).has("id"));
        TestUser ola = TestUser.withoutSession(server, "ola").logIn();
        assertEquals("secret", ola.get("/rooms").get("rooms").get(1).get("name").asText());

        root.expect(204, "DELETE", "/invitations/" + invitation.get("id").asLong(), null);
        assertEquals(
                "not_found",
                stranger.expect(404, "GET", "/invitations/" + token, null)
                        .get("code")
                        .asText());
        assertEquals("forbidden", register("jan", token).get("code").asText());
        root.expect(200, "PATCH", "/admin/workspace", Map.of("registration", "closed"));
        String another =
                root.expect(201, "POST", "/invitations", Map.of()).get("token").asText();
        assertEquals("forbidden", register("jan", another).get("code").asText());
    }

    @RepeatedTest(3)
    void concurrent_registrations_use_the_last_use_of_an_invitation_once() throws Exception {
        root.expect(200, "PATCH", "/admin/workspace", Map.of("registration", "invite"));
        String token = root.expect(201, "POST", "/invitations", Map.of("uses", 1))
                .get("token")
                .asText();
        int count = 6;
        CyclicBarrier start = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<Boolean>> attempts = IntStream.range(0, count)
                .mapToObj(attempt -> threads.submit(() -> {
                    start.await();
                    return register("racer-" + attempt, token).has("id");
                }))
                .toList();
        threads.shutdown();
        int registered = 0;
        for (Future<Boolean> attempt : attempts) {
            registered += attempt.get() ? 1 : 0;
        }
        assertEquals(1, registered);
        assertEquals(2, root.get("/users").get("users").size());
    }

    @Test
    void a_reset_link_sets_a_password_once() {
        TestUser ola = TestUser.register(server, "ola");
        TestSocket olas = ola.openSocket();
        String path = "/admin/users/" + ola.get("/me").get("id").asLong() + "/reset";
        String first = root.expect(201, "POST", path, null).get("token").asText();
        String token = root.expect(201, "POST", path, null).get("token").asText();
        TestUser stranger = TestUser.stranger(server);
        String other = "another way to tipperary";
        stranger.expect(404, "POST", "/reset", Map.of("token", first, "password", other));
        stranger.expect(204, "POST", "/reset", Map.of("token", token, "password", other));
        stranger.expect(404, "POST", "/reset", Map.of("token", token, "password", other));
        assertEquals(4501, olas.closeCode());
        TestUser.withoutSession(server, "ola").logIn(other);
        assertFalse(server.output().contains(token), "the token is in the log");
    }

    @Test
    void the_audit_log_records_a_deactivation_and_an_archiving() {
        TestUser ola = TestUser.register(server, "ola");
        long olasId = ola.get("/me").get("id").asLong();
        long room = ola.createRoom("ops");
        root.expect(200, "PATCH", "/admin/users/" + olasId, Map.of("deactivated", true));
        assertEquals(
                "forbidden",
                ola.expect(403, "POST", "/login", Map.of("username", "ola", "password", PASSWORD))
                        .get("code")
                        .asText());
        root.expect(204, "PATCH", "/admin/rooms/" + room, Map.of("archived", true));
        root.expect(409, "PATCH", "/admin/users/1", Map.of("admin", false));
        JsonNode entries = root.get("/admin/audit").get("entries");
        List<String> actions = entries.findValuesAsText("act");
        assertEquals(List.of("room_archived", "user_deactivated"), actions);
        assertEquals("ops", entries.get(0).path("room").path("name").asText());
        assertEquals(
                Collections.nCopies(2, "root"),
                List.of(
                        entries.get(0).path("by").path("username").asText(),
                        entries.get(1).path("by").path("username").asText()));
    }

    private JsonNode register(String name, String token) {
        Map<String, String> form = token == null
                ? Map.of("username", name, "password", PASSWORD)
                : Map.of("username", name, "password", PASSWORD, "invitation", token);
        return TestUser.answer(TestUser.stranger(server).send("POST", "/register", form));
    }
}

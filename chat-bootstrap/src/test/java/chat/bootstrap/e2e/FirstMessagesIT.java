package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstMessagesIT {
    @TempDir
    Path data;

    private ServerProcess server;

    @BeforeEach
    void start() {
        server = ServerProcess.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void two_users_register_and_exchange_messages() {
        assertTrue(TestUser.stranger(server).get("/workspace").get("fresh").asBoolean());
        TestUser ola = TestUser.register(server, "ola");
        TestUser jan = TestUser.register(server, "jan");
        assertTrue(ola.get("/me").get("admin").asBoolean());
        assertFalse(jan.get("/me").get("admin").asBoolean());

        TestSocket olas = ola.openSocket(1);
        TestSocket jans = jan.openSocket(1);
        olas.sendFrame(Map.of("content", "hello", "room_id", 1, "user_id", 1, "username", "ola", "client_id", "c-1"));
        JsonNode received = jans.nextWithContent("hello");
        assertEquals("message", received.get("type").asText());
        assertEquals("ola", received.get("username").asText());
        assertEquals(1, received.get("user_id").asLong());
        assertEquals(1, received.get("room_id").asLong());
        assertEquals("c-1", received.get("client_id").asText());
        assertEquals(received.get("seq"), received.get("revision"));
        assertEquals(received, olas.nextWithContent("hello"));

        jan.post(1, "hi ola");
        assertEquals("jan", olas.nextWithContent("hi ola").get("username").asText());
        jans.nextWithContent("hi ola");

        JsonNode page = ola.get("/rooms/1/messages");
        assertEquals(received.get("seq").asLong() + 1, page.get("revision").asLong());
        assertEquals(4, page.get("messages").size());
        assertEquals("joined", page.get("messages").get(0).get("kind").asText());
    }

    @Test
    void refuses_requests_and_sockets_without_a_session() {
        TestUser.register(server, "ola");
        TestUser stranger = TestUser.stranger(server);
        assertEquals(
                "unauthenticated",
                stranger.expect(401, "GET", "/me", null).get("code").asText());
        assertEquals(
                "unauthenticated",
                stranger.expect(401, "GET", "/rooms", null).get("code").asText());
        assertEquals(401, stranger.refusedStatus(1));
    }

    @Test
    void a_message_with_another_username_or_room_is_refused_and_not_stored() {
        TestUser ola = TestUser.register(server, "ola");
        TestSocket socket = ola.openSocket(1);
        socket.sendFrame(Map.of("content", "I am root", "username", "root"));
        assertEquals("identity_mismatch", socket.next().get("code").asText());
        socket.sendFrame(Map.of("content", "elsewhere", "room_id", 2));
        assertEquals("identity_mismatch", socket.next().get("code").asText());
        socket.post("still here");
        socket.nextWithContent("still here");
        assertEquals(2, ola.get("/rooms/1/messages").get("messages").size());
    }

    @Test
    void logging_out_ends_that_session_and_its_connections_only() {
        TestUser ola = TestUser.register(server, "ola");
        TestUser elsewhere = TestUser.withoutSession(server, "ola").logIn();
        TestSocket here = ola.openSocket(1);
        TestSocket otherSocket = elsewhere.openSocket(1);
        ola.expect(204, "POST", "/logout", null);
        assertEquals(4501, here.closeCode());
        ola.expect(401, "GET", "/me", null);
        elsewhere.post(1, "still signed in");
        otherSocket.nextWithContent("still signed in");
    }

    @Test
    void a_repeated_client_id_posts_the_message_once() {
        TestUser ola = TestUser.register(server, "ola");
        TestSocket socket = ola.openSocket(1);
        Map<String, String> message = Map.of("content", "once", "client_id", "abc");
        JsonNode first = ola.expect(201, "POST", "/rooms/1/messages", message);
        assertEquals(first, ola.expect(200, "POST", "/rooms/1/messages", message));
        Map<String, String> other = Map.of("content", "twice", "client_id", "abc");
        assertEquals(
                "idempotency_conflict",
                ola.expect(409, "POST", "/rooms/1/messages", other).get("code").asText());
        ola.post(1, "next");
        socket.nextWithContent("once");
        assertEquals("next", socket.next().get("content").asText());
    }
}

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

class FirstTalkIT {
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
    void two_people_register_and_talk_in_general() {
        assertTrue(Person.stranger(server).get("/workspace").get("fresh").asBoolean());
        Person ola = Person.register(server, "ola");
        Person jan = Person.register(server, "jan");
        assertTrue(ola.get("/me").get("admin").asBoolean());
        assertFalse(jan.get("/me").get("admin").asBoolean());

        RoomSocket olas = ola.listen(1);
        RoomSocket jans = jan.listen(1);
        olas.sendFrame(Map.of("content", "hello", "room_id", 1, "user_id", 1, "username", "ola", "client_id", "c-1"));
        JsonNode heard = jans.until("hello");
        assertEquals("message", heard.get("type").asText());
        assertEquals("ola", heard.get("username").asText());
        assertEquals(1, heard.get("user_id").asLong());
        assertEquals(1, heard.get("room_id").asLong());
        assertEquals("c-1", heard.get("client_id").asText());
        assertEquals(heard.get("seq"), heard.get("revision"));
        assertEquals(heard, olas.until("hello"));

        jan.post(1, "hi ola");
        assertEquals("jan", olas.until("hi ola").get("username").asText());
        jans.until("hi ola");

        JsonNode page = ola.get("/rooms/1/messages");
        assertEquals(heard.get("seq").asLong() + 1, page.get("revision").asLong());
        assertEquals(4, page.get("messages").size());
        assertEquals("joined", page.get("messages").get(0).get("kind").asText());
    }

    @Test
    void a_stranger_gets_nowhere() {
        Person.register(server, "ola");
        Person stranger = Person.stranger(server);
        assertEquals(
                "unauthenticated",
                stranger.expect(401, "GET", "/me", null).get("code").asText());
        assertEquals(
                "unauthenticated",
                stranger.expect(401, "GET", "/rooms", null).get("code").asText());
        assertEquals(401, stranger.refusedAt(1));
    }

    @Test
    void a_message_with_somebody_elses_name_is_refused_and_not_stored() {
        Person ola = Person.register(server, "ola");
        RoomSocket socket = ola.listen(1);
        socket.sendFrame(Map.of("content", "I am root", "username", "root"));
        assertEquals("identity_mismatch", socket.next().get("code").asText());
        socket.sendFrame(Map.of("content", "elsewhere", "room_id", 2));
        assertEquals("identity_mismatch", socket.next().get("code").asText());
        socket.say("still here");
        socket.until("still here");
        assertEquals(2, ola.get("/rooms/1/messages").get("messages").size());
    }

    @Test
    void logging_out_ends_the_session_and_its_sockets() {
        Person ola = Person.register(server, "ola");
        Person elsewhere = Person.named(server, "ola").logIn();
        RoomSocket here = ola.listen(1);
        RoomSocket there = elsewhere.listen(1);
        ola.expect(204, "POST", "/logout", null);
        assertEquals(4501, here.closeCode());
        ola.expect(401, "GET", "/me", null);
        elsewhere.post(1, "still signed in");
        there.until("still signed in");
    }

    @Test
    void sending_again_with_the_same_client_id_posts_once() {
        Person ola = Person.register(server, "ola");
        RoomSocket socket = ola.listen(1);
        Map<String, String> message = Map.of("content", "once", "client_id", "abc");
        JsonNode first = ola.expect(201, "POST", "/rooms/1/messages", message);
        assertEquals(first, ola.expect(200, "POST", "/rooms/1/messages", message));
        Map<String, String> other = Map.of("content", "twice", "client_id", "abc");
        assertEquals(
                "idempotency_conflict",
                ola.expect(409, "POST", "/rooms/1/messages", other).get("code").asText());
        ola.post(1, "next");
        socket.until("once");
        assertEquals("next", socket.next().get("content").asText());
    }
}

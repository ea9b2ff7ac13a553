package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens a data folder of version 0.1.0. That server was killed right after it had deleted an account with 706
 * messages, before it erased any of them.
 */
class DataUpgradeIT {
    private static final String DATABASE = "/data/version-0.1.0.db.gz";
    private static final int GENERAL = 1;
    private static final int SECRET = 2;
    private static final int ARCHIVED = 4;
    private static final int TIMEOUT_SECONDS = 60;

    @TempDir
    Path data;

    private ServerProcess server;
    private TestUser ola;

    @BeforeEach
    void open() throws IOException {
        try (InputStream packed = DataUpgradeIT.class.getResourceAsStream(DATABASE)) {
            assertNotNull(packed);
            Files.copy(new GZIPInputStream(packed), data.resolve("chat.db"));
        }
        server = ServerProcess.start(data);
        ola = TestUser.withoutSession(server, "ola").logIn();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shows_the_profile_rooms_and_messages_of_the_old_version() {
        JsonNode me = ola.get("/me");
        assertEquals("Ola Nowak", me.get("name").asText());
        assertEquals("At sea", me.get("status").asText());
        assertEquals(200, ola.getBytes(me.get("avatar").asText(), "").statusCode());
        assertEquals(4, ola.get("/rooms").get("rooms").size());
        assertEquals("private", ola.get("/rooms/" + SECRET).get("visibility").asText());
        assertTrue(ola.get("/rooms/" + ARCHIVED).get("archived").asBoolean());

        JsonNode first =
                ola.get("/rooms/" + GENERAL + "/messages?after=4&limit=13").get("messages");
        assertEquals("Message 0 from ola", first.get(0).get("content").asText());
        assertEquals(2, first.get(0).get("reactions").get(0).get("count").asInt());
        assertEquals("Message 1, edited", first.get(1).get("content").asText());
        assertTrue(first.get(4).get("deleted").asBoolean());
        assertEquals(first.get(0).get("id"), first.get(12).get("reply_to"));
    }

    @Test
    void keeps_hidden_rooms_and_bans() {
        TestUser kim = TestUser.withoutSession(server, "kim").logIn();
        assertEquals(404, kim.send("GET", "/rooms/" + SECRET, null).statusCode());
        assertEquals(404, kim.send("GET", "/rooms/3", null).statusCode());
        TestUser jan = TestUser.withoutSession(server, "jan").logIn();
        assertEquals("moderator", jan.get("/rooms/" + SECRET).get("role").asText());
    }

    @Test
    void answers_a_repeated_client_id_with_the_old_message() {
        JsonNode repeat = ola.expect(
                200,
                "POST",
                "/rooms/" + GENERAL + "/messages",
                Map.of("content", "Message 0 from ola", "client_id", "c0"));
        assertEquals(5, repeat.get("seq").asInt());
    }

    @Test
    void a_new_message_takes_the_next_revision() {
        long before = ola.get("/rooms/" + SECRET).get("revision").asLong();
        ola.post(SECRET, "Written after the upgrade");
        assertEquals(before + 1, ola.get("/rooms/" + SECRET).get("revision").asLong());
    }

    @Test
    void completes_an_interrupted_erasure() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        JsonNode last = lastErasedMessage();
        while (!last.path("deleted").asBoolean() && System.nanoTime() < deadline) {
            last = lastErasedMessage();
        }
        assertTrue(last.path("deleted").asBoolean(), last::toString);
        assertFalse(last.has("content"), last::toString);
    }

    private JsonNode lastErasedMessage() {
        return ola.get("/rooms/" + GENERAL + "/messages?after=721&limit=1")
                .get("messages")
                .get(0);
    }
}

package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles, avatars, the data export and the deletion of accounts. */
class UsersIT {
    private static final String PASSWORD = "a long way to tipperary";

    @TempDir
    Path data;

    private ServerProcess server;
    private TestUser ola;
    private TestUser jan;
    private long olasId;

    @BeforeEach
    void start() {
        server = ServerProcess.start(data, "--limits", "off");
        TestUser.register(server, "root");
        ola = TestUser.register(server, "ola");
        jan = TestUser.register(server, "jan");
        olasId = ola.get("/me").get("id").asLong();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void welcome_announces_no_limits_if_they_are_off() {
        JsonNode limits = jan.openSocket().nextOfType("welcome").get("limits");
        List<String> lifted = new ArrayList<>();
        limits.properties().forEach(limit -> {
            if (limit.getValue().asInt() == 0) {
                lifted.add(limit.getKey());
            }
        });
        assertEquals(
                List.of(
                        "sends_per_10s",
                        "message_changes_per_10s",
                        "writes_per_10s",
                        "markers_per_10s",
                        "syncs_per_10s",
                        "pings_per_10s",
                        "rooms_per_hour",
                        "invitations_per_hour",
                        "typing_ms",
                        "sockets"),
                lifted);
    }

    @Test
    void an_avatar_is_cropped_stored_and_published() throws IOException {
        TestSocket jans = jan.openSocket();
        HttpResponse<byte[]> put = ola.sendBytes("PUT", "/me/avatar", "image/jpeg", picture("jpg", 900, 600));
        assertEquals(200, put.statusCode());
        String path = TestUser.JSON.readTree(put.body()).get("avatar").asText();
        assertEquals(path, jans.nextOfType("user").path("user").path("avatar").asText());

        HttpResponse<byte[]> response = jan.getBytes(path, "");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(response.body()));
        assertEquals(List.of(256, 256), List.of(shown.getWidth(), shown.getHeight()));
        assertEquals(Optional.of("image/png"), response.headers().firstValue("Content-Type"));
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, jan.getBytes(path, tag).statusCode());

        ola.sendBytes("PUT", "/me/avatar", "image/png", picture("png", 20, 20));
        assertFalse(path.equals(jan.get("/users/" + olasId).get("avatar").asText()), "the old path");
        ola.expect(200, "DELETE", "/me/avatar", null);
        assertEquals(404, jan.getBytes("/users/" + olasId + "/avatar", "").statusCode());
    }

    @Test
    void an_invalid_avatar_is_refused_and_the_old_one_kept() throws IOException {
        ola.sendBytes("PUT", "/me/avatar", "image/png", picture("png", 64, 64));
        byte[] before = jan.getBytes("/users/" + olasId + "/avatar", "").body();
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
        assertEquals(400, ola.sendBytes("PUT", "/me/avatar", "image/png", svg).statusCode());
        assertEquals(
                415, ola.sendBytes("PUT", "/me/avatar", "image/svg+xml", svg).statusCode());
        assertEquals(
                400,
                ola.sendBytes("PUT", "/me/avatar", "image/png", picture("png", 5_000, 8))
                        .statusCode());
        assertEquals(
                413,
                ola.sendBytes("PUT", "/me/avatar", "image/png", new byte[6 << 20])
                        .statusCode());
        assertEquals(
                413,
                ola.sendBytes("PATCH", "/me", "application/json", new byte[1 << 20])
                        .statusCode());
        assertArrayEquals(
                before, jan.getBytes("/users/" + olasId + "/avatar", "").body());
    }

    @Test
    void the_export_contains_the_profile_avatar_and_own_messages() throws IOException {
        ola.expect(200, "PATCH", "/me", Map.of("name", "Ola Nowak", "status", "on call"));
        ola.sendBytes("PUT", "/me/avatar", "image/png", picture("png", 64, 64));
        ola.post(1, "to all");
        jan.post(1, "not hers");
        long gone = ola.post(1, "taken back").get("id").asLong();
        ola.expect(204, "DELETE", "/rooms/1/messages/" + gone, null);
        long both = ola.expect(
                        201,
                        "POST",
                        "/direct",
                        Map.of("user_ids", List.of(jan.get("/me").get("id").asLong())))
                .get("id")
                .asLong();
        ola.post(both, "to jan");

        Map<String, byte[]> files = unzipped(ola.getBytes("/me/export", "").body());
        assertEquals(
                "Ola Nowak",
                TestUser.JSON.readTree(files.get("profile.json")).get("name").asText());
        List<String> contents = new ArrayList<>();
        TestUser.JSON
                .readTree(files.get("messages.json"))
                .findValues("content")
                .forEach(content -> contents.add(content.asText()));
        assertEquals(List.of("to all", "to jan"), contents);
        assertEquals(
                List.of("avatar.png", "messages.json", "profile.json", "rooms.json", "sessions.json"),
                files.keySet().stream().sorted().toList());
        assertEquals(
                256,
                ImageIO.read(new ByteArrayInputStream(files.get("avatar.png"))).getWidth());
    }

    @Test
    void deleting_an_account_erases_its_messages_even_after_a_kill() {
        long room = jan.createRoom("ops");
        ola.expect(204, "POST", "/rooms/" + room + "/join", null);
        TestSocket olas = ola.openSocket();
        for (int i = 0; i < 120; i++) {
            ola.post(room, "word " + i);
        }
        Map<String, String> wrong = Map.of("password", "not hers", "messages", "delete");
        assertEquals(
                "wrong_credentials",
                ola.expect(401, "POST", "/me/deletion", wrong).get("code").asText());
        ola.expect(204, "POST", "/me/deletion", Map.of("password", PASSWORD, "messages", "delete"));
        assertEquals(4503, olas.closeCode());
        assertEquals(401, ola.send("GET", "/me", null).statusCode());
        assertEquals(1, jan.get("/rooms/" + room + "/members").get("members").size());
        // The restarted server erases the messages that the killed one had not erased yet.
        server.kill();
        server = ServerProcess.start(data, "--limits", "off");
        TestUser later = jan.onServer(server);
        TestSocket jans = later.openSocket();
        while (messagesLeft(later, room) > 0) {
            jans.sendFrame(Map.of("type", "ping", "ref", "again"));
            jans.nextOfType("pong");
        }
        JsonNode left = later.get("/users?ids=" + olasId).get("users").get(0);
        assertEquals("deleted-" + olasId, left.get("username").asText());
        TestUser.register(server, "ola");
    }

    private static long messagesLeft(TestUser user, long room) {
        long count = 0;
        for (JsonNode row : user.get("/rooms/" + room + "/messages?limit=200").get("messages")) {
            count += row.has("content") ? 1 : 0;
        }
        return count;
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }
}

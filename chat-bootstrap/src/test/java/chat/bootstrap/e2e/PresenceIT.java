package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presence and typing, as other users see them. */
class PresenceIT {
    private static final long GENERAL = 1;
    private static final int CROWD = 120;
    private static final int ROUNDS = 3;
    private static final Map<String, String> SOON_DEAD = Map.of("CHAT_PING_SECONDS", "2", "CHAT_SILENCE_SECONDS", "5");

    @TempDir
    Path data;

    @Test
    void two_users_see_each_other_connect_type_and_leave() {
        try (ServerProcess server = ServerProcess.start(data)) {
            TestUser ola = TestUser.register(server, "ola");
            TestUser jan = TestUser.register(server, "jan");
            TestSocket olas = ola.openSocket();
            olas.awaitPresence(id(ola), "active", 30);
            TestSocket jans = jan.openSocket();
            assertEquals("welcome", jans.next().path("type").asText());
            assertEquals("presence", jans.next().path("type").asText());
            olas.awaitPresence(id(jan), "active", 30);
            jans.sendFrame(Map.of("type", "typing", "room_id", GENERAL));
            assertEquals("jan", olas.nextOfType("typing").path("username").asText());
            jans.sendFrame(Map.of("type", "presence", "state", "busy"));
            olas.awaitPresence(id(jan), "busy", 30);
            jans.close();
            olas.awaitPresence(id(jan), "offline", 30);
        }
    }

    private static long id(TestUser user) {
        return user.get("/me").get("id").asLong();
    }

    @Test
    void a_user_with_a_half_open_connection_goes_offline() throws Exception {
        try (ServerProcess server =
                ServerProcess.run(List.of(), SOON_DEAD, List.of("--port", "0", "--data", data.toString()))) {
            TestUser ola = TestUser.register(server, "ola");
            TestUser jan = TestUser.register(server, "jan");
            TestSocket olas = ola.openSocket();
            RawSocket halfOpen = RawSocket.open(server, jan.cookie(), GENERAL);
            try {
                olas.awaitPresence(id(jan), "active", 30);
                olas.awaitPresence(id(jan), "offline", 60);
            } finally {
                halfOpen.close();
            }
        }
    }

    /** Prints its measurements; asserts only that at most one presence frame a second is sent. */
    @Test
    void presence_changes_are_sent_at_most_once_a_second() {
        try (ServerProcess server = ServerProcess.start(data, "--limits", "off")) {
            TestUser ola = TestUser.register(server, "ola");
            List<TestUser> crowd = IntStream.range(0, CROWD)
                    .mapToObj(i -> TestUser.register(server, "crowd" + i))
                    .toList();
            TestSocket olas = ola.openSocket();
            olas.awaitPresence(id(ola), "active", 30);
            long begun = System.nanoTime();
            Duration before = server.cpu();
            for (int round = 0; round < ROUNDS; round++) {
                List<TestSocket> sockets =
                        crowd.stream().map(TestUser::openSocket).toList();
                sockets.forEach(socket -> socket.nextOfType("welcome"));
                sockets.forEach(TestSocket::close);
            }
            olas.sendFrame(Map.of("type", "ping", "ref", "last"));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            report(olas.drain("presence"), took, server.cpu().minus(before));
        }
    }

    private static void report(List<JsonNode> frames, Duration took, Duration cpu) {
        int users =
                frames.stream().mapToInt(frame -> frame.path("users").size()).sum();
        System.out.println("Presence: " + 2 * ROUNDS * CROWD + " connects and disconnects in " + took.toMillis()
                + " ms were " + frames.size() + " frames of " + users + " users in all; CPU of the server "
                + cpu.toMillis() + " ms");
        assertTrue(frames.size() <= took.toSeconds() + 2, frames::toString);
    }
}

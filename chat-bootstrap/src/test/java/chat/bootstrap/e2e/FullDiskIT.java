package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The data on a small file system that gets full. The server runs in a mount namespace of its own, so the mount ends
 * with it; a user who is not root needs a user namespace for that.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class FullDiskIT {
    private static final List<List<String>> NAMESPACES =
            List.of(List.of("unshare", "--mount"), List.of("unshare", "--mount", "--map-root-user"));
    private static final String MOUNT = "mount -t tmpfs -o size=24m tmpfs \"$0\" && ";
    private static final String FILL = "! cat /dev/zero > \"$0/filler\" 2> /dev/null && ";
    private static final String RUN = "exec \"$@\"";

    @TempDir
    Path disk;

    private List<String> namespace;

    @BeforeEach
    void findNamespace() throws IOException, InterruptedException {
        for (List<String> candidate : NAMESPACES) {
            if (namespace == null && mounts(candidate)) {
                namespace = candidate;
            }
        }
        assumeTrue(namespace != null, "neither root nor a user namespace may mount a tmpfs here");
    }

    @Test
    void a_first_start_on_a_full_disk_fails_with_one_line() {
        try (ServerProcess failed = start(MOUNT + FILL + RUN)) {
            assertEquals(1, failed.exitCode(), failed::output);
            assertEquals(
                    "No space is left on the disk of " + disk.resolve("data") + ": free some space and restart.",
                    failed.output());
        }
    }

    @Test
    void a_full_disk_refuses_writes_but_not_reads_until_space_is_freed() throws IOException {
        try (ServerProcess server = start(MOUNT + RUN)) {
            TestUser ola = TestUser.register(server, "ola");
            ola.post(1, "stored before");
            assertReady(200, ola);
            Path filler = fill(server);
            assertRefused(ola.send("POST", "/rooms/1/messages", Map.of("content", "lost")));
            assertRefused(ola.send("POST", "/rooms", Map.of("name", "lost")));
            assertReady(503, ola);
            assertEquals(1, ola.get("/rooms").get("rooms").size());
            assertEquals(List.of("stored before"), contents(ola));
            assertEquals("ola", ola.get("/me").get("username").asText());
            Files.delete(filler);
            awaitReady(ola);
            ola.post(1, "stored after");
            assertEquals(List.of("stored before", "stored after"), contents(ola));
            assertReady(200, ola);
            assertLogged(1, "StorageHealth - The server's disk is full", server);
            assertLogged(1, "Changes can be stored again", server);
            server.terminate();
            assertEquals(0, server.exitCode(), server::output);
        }
    }

    private static boolean mounts(List<String> candidate) throws InterruptedException {
        List<String> command = new ArrayList<>(candidate);
        command.addAll(List.of("sh", "-c", "mount -t tmpfs tmpfs /tmp"));
        try {
            Process tried =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            tried.getInputStream().readAllBytes();
            return tried.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private ServerProcess start(String script) {
        List<String> command = new ArrayList<>(namespace);
        command.addAll(List.of("sh", "-c", script, disk.toString()));
        command.addAll(ServerCommand.of(
                ClassDataArchive.JVM,
                ServerCommand.jar().toAbsolutePath(),
                List.of("--port", "0", "--data", disk.resolve("data").toString())));
        return ServerProcess.run(new ProcessBuilder(command));
    }

    // The mount is visible in the server's namespace only.
    private Path fill(ServerProcess server) throws IOException {
        Path filler = Path.of("/proc/" + server.pid() + "/root" + disk.toAbsolutePath(), "filler");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertTrue(full.getMessage().contains("No space left on device"), full::toString);
        }
        return filler;
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        JsonNode problem = TestUser.answer(answer);
        assertEquals("unavailable", problem.get("code").asText());
        assertEquals(
                "The server's disk is full, so nothing can be stored right now.",
                problem.get("detail").asText());
        assertEquals("10", answer.headers().firstValue("Retry-After").orElse(""));
    }

    private static void assertReady(int status, TestUser user) {
        assertEquals(status, user.send("GET", "/health/ready", null).statusCode());
    }

    // The server probes its storage by itself.
    private static void awaitReady(TestUser user) {
        while (user.send("GET", "/health/ready", null).statusCode() != 200) {
            Thread.onSpinWait();
        }
    }

    private static List<String> contents(TestUser user) {
        List<String> contents = new ArrayList<>();
        user.get("/rooms/1/messages").get("messages").forEach(message -> {
            if (message.hasNonNull("content")) {
                contents.add(message.get("content").asText());
            }
        });
        return contents;
    }

    private static void assertLogged(int times, String part, ServerProcess server) {
        long found = server.output().lines().filter(line -> line.contains(part)).count();
        assertEquals(times, found, server::output);
    }
}

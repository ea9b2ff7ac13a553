package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LoginMemoryIT {
    // The heap is resident from the start, so any growth is native memory.
    private static final List<String> FIXED_HEAP = List.of("-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch");
    private static final int LOGINS = 100;
    private static final int MAX_GROWTH_KB = 100 * 1024;

    @TempDir
    Path data;

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_hundred_concurrent_log_ins_grow_the_process_by_less_than_100_mb() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, FIXED_HEAP, "--limits", "off")) {
            logIn(server, "first");
            long before = residentKb(server);
            CountDownLatch refused = new CountDownLatch(LOGINS);
            ExecutorService clients = Executors.newFixedThreadPool(8);
            for (int i = 0; i < LOGINS; i++) {
                String name = "unknown" + i;
                clients.execute(() -> {
                    logIn(server, name);
                    refused.countDown();
                });
            }
            assertTrue(refused.await(60, TimeUnit.SECONDS), server::output);
            clients.shutdown();
            long grown = residentKb(server) - before;
            assertTrue(grown < MAX_GROWTH_KB, () -> "grew by " + grown + " kB from " + before + " kB");
        }
    }

    // The name is unknown, so the answer is 401, or 503 while too many log-ins are running.
    private static void logIn(ServerProcess server, String name) {
        TestUser anonymous = TestUser.withoutSession(server, name);
        Map<String, String> body = Map.of("username", name, "password", "no way to tipperary");
        while (anonymous.send("POST", "/login", body).statusCode() != 401) {
            Thread.onSpinWait();
        }
    }

    private static long residentKb(ServerProcess server) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}

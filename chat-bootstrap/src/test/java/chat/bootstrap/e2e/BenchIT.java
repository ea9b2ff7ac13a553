package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code bench} on the real jar, with tiny sizes. */
class BenchIT {
    private static final List<String> TINY = List.of(
            "--warm-up",
            "0.2",
            "--rate",
            "100",
            "--users",
            "4",
            "--members",
            "8",
            "--rooms",
            "5",
            "--room-members",
            "3",
            "--sockets",
            "10",
            "--rows",
            "15",
            "--readers",
            "2",
            "--clients",
            "8");

    @TempDir
    private Path folder;

    @Test
    void measures_a_server_of_its_own_and_leaves_nothing_behind() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path json = folder.resolve("results.json");
        Path svg = folder.resolve("results.svg");

        try (ServerProcess bench =
                bench(1, "--data", data.toString(), "--json", json.toString(), "--svg", svg.toString())) {
            assertEquals(0, bench.exitCode(), bench::output);
            assertTrue(bench.output().contains("Capacity"), bench::output);
        }

        assertEquals(List.of(), files(data));
        JsonNode results = new JsonMapper().readTree(Files.readString(json));
        assertTrue(results.path("own_server").asBoolean());
        assertEquals(
                List.of("fanout", "idle", "reconnect", "history", "rooms"),
                results.path("scenarios").findValuesAsText("name"));
        for (JsonNode scenario : results.path("scenarios")) {
            assertTrue(scenario.at("/counts/delivered").asLong() > 0, scenario::toString);
            assertFalse(scenario.path("summary").isEmpty(), scenario::toString);
        }
        assertTrue(results.at("/scenarios/0/steps/0/p99_ms").asDouble() > 0, results::toString);
        for (String count : List.of("lost", "duplicated", "out_of_order", "failed")) {
            assertEquals(0, results.path("total").path(count).asLong(-1), count);
        }
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    }

    @Test
    void measures_a_given_server_within_its_limits_and_deletes_its_rooms_and_users() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            TestUser admin = TestUser.register(server, "admin");
            try (ServerProcess bench =
                    bench(1, "--url", "http://127.0.0.1:" + server.port(), "--scenarios", "fanout,idle")) {
                assertEquals(0, bench.exitCode(), bench::output);
                assertTrue(bench.output().contains("CHAT_SENDS_PER_10S"), bench::output);
                assertTrue(bench.output().contains("creates users, rooms and messages"), bench::output);
                assertTrue(bench.output().contains("- The server at http://127.0.0.1:"), bench::output);
                assertFalse(bench.output().contains("This machine"), bench::output);
            }
            assertEquals(1, admin.get("/users").path("users").size());
            assertEquals(1, admin.get("/rooms?scope=public").path("rooms").size());
        }
    }

    @Test
    void an_existing_account_serves_all_clients_and_keeps_no_session() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            TestUser admin = TestUser.register(server, "admin");
            try (ServerProcess bench = benchAs(server, "admin", TestUser.PASSWORD)) {
                assertEquals(0, bench.exitCode(), bench::output);
                assertTrue(bench.output().contains("8 connections of 1 user in one room"), bench::output);
                assertTrue(bench.output().contains("This creates rooms and messages on"), bench::output);
            }
            assertEquals(1, admin.get("/users").path("users").size());
            assertEquals(1, admin.get("/sessions").path("sessions").size());
            assertEquals(1, admin.get("/rooms?scope=public").path("rooms").size());
        }
    }

    @Test
    void a_wrong_password_is_reported() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder);
                ServerProcess bench = benchAs(server, "nobody", "wrong")) {
            assertEquals(1, bench.exitCode(), bench::output);
            assertTrue(bench.output().contains("The server refused POST /login with 401: "), bench::output);
        }
    }

    @Test
    void a_limit_of_the_server_is_named_in_the_report_and_ends_its_scenario_only() throws Exception {
        Path json = folder.resolve("results.json");
        try (ServerProcess server = serverWith(Map.of("CHAT_REGISTRATIONS_PER_HOUR", "2"));
                ServerProcess bench = bench(
                        1,
                        "--url",
                        "http://127.0.0.1:" + server.port(),
                        "--scenarios",
                        "fanout,idle",
                        "--json",
                        json.toString())) {
            assertEquals(1, bench.exitCode(), bench::output);
            assertTrue(bench.output().contains("- fanout failed: The server's rate limit refused"), bench::output);
        }
        JsonNode scenarios = new JsonMapper().readTree(Files.readString(json)).path("scenarios");
        assertEquals(2, scenarios.size());
        for (JsonNode scenario : scenarios) {
            assertTrue(
                    scenario.path("error").asText().contains("CHAT_REGISTRATIONS_PER_HOUR sets that limit"),
                    scenario::toString);
        }
    }

    @Test
    void stopping_the_command_ends_its_server_and_deletes_the_data() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (ServerProcess bench = bench(600, "--data", data.toString(), "--scenarios", "idle")) {
            while (!bench.output().contains("idle: holding")) {
                assertTrue(bench.isAlive(), bench::output);
                LockSupport.parkNanos(1_000_000);
            }
            assertEquals(1, files(data).size());

            bench.terminate();
            bench.exitCode();
        }
        assertEquals(List.of(), files(data));
    }

    @Test
    void a_server_loads_none_of_its_classes() throws Exception {
        Path log = folder.resolve("classes.log");
        try (ServerProcess server =
                ServerProcess.start(folder.resolve("data"), List.of("-Xlog:class+load:file=" + log))) {
            server.awaitWarmUp();
        }
        String classes = Files.readString(log);
        assertTrue(classes.contains("chat.bootstrap.Server "));
        assertFalse(
                classes.contains("chat.bench."),
                () -> classes.lines()
                        .filter(line -> line.contains("chat.bench."))
                        .toList()
                        .toString());
    }

    private static ServerProcess benchAs(ServerProcess server, String user, String password) {
        ServerProcess bench =
                bench(1, "--url", "http://127.0.0.1:" + server.port(), "--user", user, "--scenarios", "fanout");
        bench.input(password + "\n");
        return bench;
    }

    private ServerProcess serverWith(Map<String, String> environment) {
        ServerProcess server =
                ServerProcess.run(List.of(), environment, List.of("--port", "0", "--data", folder.toString()));
        server.port();
        return server;
    }

    private static ServerProcess bench(int seconds, String... options) {
        List<String> arguments = new ArrayList<>(List.of("bench", "--seconds", String.valueOf(seconds)));
        arguments.addAll(TINY);
        arguments.addAll(List.of(options));
        return ServerProcess.run(List.of(), Map.of(), arguments);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}

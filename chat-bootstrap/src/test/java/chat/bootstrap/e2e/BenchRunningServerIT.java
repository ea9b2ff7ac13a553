package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code bench} on a server that runs already: its limits, accounts and data. */
class BenchRunningServerIT {
    @TempDir
    private Path folder;

    @Test
    void measures_a_given_server_within_its_limits_and_deletes_its_rooms_and_users() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            TestUser admin = TestUser.register(server, "admin");
            try (ServerProcess bench = BenchCommand.run(server, "--scenarios", "fanout,idle")) {
                assertEquals(0, bench.exitCode(), bench::output);
                assertTrue(bench.output().contains("CHAT_SENDS_PER_10S"), bench::output);
                assertTrue(bench.output().contains("creates users, rooms and messages"), bench::output);
                assertTrue(bench.output().contains("- The server at http://127.0.0.1:"), bench::output);
                assertFalse(bench.output().contains("This machine"), bench::output);
            }
            assertEquals(1, admin.get("/users").path("users").size());
            assertEquals(1, admin.get("/admin/rooms").path("rooms").size());
        }
    }

    @Test
    void stopping_the_command_deletes_its_rooms_and_users() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            TestUser admin = TestUser.register(server, "admin");
            String url = "http://127.0.0.1:" + server.port();
            try (ServerProcess bench = BenchCommand.run(600, "--url", url, "--scenarios", "idle")) {
                BenchCommand.awaitOutput(bench, "idle: holding");
                assertEquals(2, admin.get("/admin/rooms").path("rooms").size());
                assertEquals(1, admin.get("/rooms?scope=public").path("rooms").size());

                bench.terminate();
                bench.exitCode();
            }
            assertEquals(1, admin.get("/users").path("users").size());
            assertEquals(1, admin.get("/admin/rooms").path("rooms").size());
        }
    }

    @Test
    void stopping_the_command_reports_the_scenarios_that_ended() throws Exception {
        Path json = folder.resolve("results.json");
        Path data = Files.createDirectory(folder.resolve("data"));
        try (ServerProcess server = ServerProcess.start(data, "--limits", "off");
                ServerProcess bench = BenchCommand.run(
                        600,
                        "--url",
                        "http://127.0.0.1:" + server.port(),
                        "--scenarios",
                        "reconnect,history",
                        "--json",
                        json.toString())) {
            BenchCommand.awaitOutput(bench, "history: posting");
            bench.terminate();
            bench.exitCode();

            assertTrue(bench.output().contains("- history was stopped."), bench::output);
        }
        JsonNode scenarios = BenchCommand.report(json).path("scenarios");
        assertEquals("", scenarios.at("/0/error").asText());
        assertEquals(10, scenarios.at("/0/rounds").asInt());
        assertEquals("The benchmark was stopped.", scenarios.at("/1/error").asText());
    }

    @Test
    void a_server_that_restarts_and_has_all_that_it_acknowledged_is_measured_again() throws Exception {
        JsonNode report = crash(0, 0);

        String notes = report.at("/scenarios/0/notes").toString();
        assertTrue(notes.contains("All that had been acknowledged was stored."), notes);
        assertEquals(0, report.at("/total/lost").asInt(-1));
    }

    @Test
    void acknowledged_messages_that_a_crash_lost_are_reported() throws Exception {
        JsonNode report = crash(1_000_000, 1);

        String notes = report.at("/scenarios/0/notes").toString();
        assertTrue(notes.contains("Messages of the first run were lost"), notes);
        assertTrue(report.at("/total/lost").asInt() > 0, report::toString);
    }

    /**
     * Kills the server while it is measured, and starts it again.
     *
     * @param lost number of messages that are missing afterwards, at most
     */
    private JsonNode crash(int lost, int exitCode) throws Exception {
        Path json = folder.resolve("results.json");
        Path data = Files.createDirectory(folder.resolve("data"));
        List<String> options = List.of("--limits", "off", "--data", data.toString());
        try (ServerProcess server = ServerProcess.start(data, "--limits", "off")) {
            TestUser.register(server, "admin");
            String url = "http://127.0.0.1:" + server.port();
            try (ServerProcess bench =
                    BenchCommand.run(6, "--url", url, "--scenarios", "fanout", "--json", json.toString())) {
                BenchCommand.awaitOutput(bench, "fanout: 100/s");
                server.kill();
                BenchCommand.awaitOutput(bench, "fanout was interrupted");
                deleteNewestMessages(data, lost);
                List<String> arguments = Stream.concat(
                                Stream.of("--port", String.valueOf(server.port())), options.stream())
                        .toList();
                try (ServerProcess restarted = ServerProcess.run(List.of(), Map.of(), arguments)) {
                    restarted.port();
                    assertEquals(exitCode, bench.exitCode(), bench::output);
                }
            }
        }
        return BenchCommand.report(json);
    }

    private static void deleteNewestMessages(Path data, int count) throws SQLException, IOException {
        Path database;
        try (Stream<Path> files = Files.list(data)) {
            database = files.filter(file -> file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM message WHERE content LIKE '~bench%' AND id IN"
                    + " (SELECT id FROM message ORDER BY id DESC LIMIT " + count + ")");
            statement.execute("UPDATE room SET (head, last_seq) = (SELECT max(revision), max(message.id & 536870911)"
                    + " FROM message WHERE message.id >> 29 = room.id) WHERE id > 1");
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
            assertEquals(1, admin.get("/admin/rooms").path("rooms").size());
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
                ServerProcess bench =
                        BenchCommand.run(server, "--scenarios", "fanout,idle", "--json", json.toString())) {
            assertEquals(1, bench.exitCode(), bench::output);
            assertTrue(bench.output().contains("- fanout failed: The server's rate limit refused"), bench::output);
        }
        JsonNode scenarios = BenchCommand.report(json).path("scenarios");
        assertEquals(2, scenarios.size());
        for (JsonNode scenario : scenarios) {
            assertTrue(
                    scenario.path("error").asText().contains("CHAT_REGISTRATIONS_PER_HOUR sets that limit"),
                    scenario::toString);
        }
    }

    private static ServerProcess benchAs(ServerProcess server, String user, String password) {
        ServerProcess bench = BenchCommand.run(server, "--user", user, "--scenarios", "fanout");
        bench.input(password + "\n");
        return bench;
    }

    private ServerProcess serverWith(Map<String, String> environment) {
        ServerProcess server =
                ServerProcess.run(List.of(), environment, List.of("--port", "0", "--data", folder.toString()));
        server.port();
        return server;
    }
}

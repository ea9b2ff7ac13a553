package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupIT {
    @TempDir
    Path data;

    @Test
    void reports_all_configuration_errors_and_the_usage() {
        ServerProcess wrong = ServerProcess.run(
                List.of(), Map.of("CHAT_LOG_FORMAT", "xml"), List.of("--port", "70000", "--limits", "maybe"));
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.output().contains("--port is \"70000\""), wrong::output);
        assertTrue(wrong.output().contains("--limits is \"maybe\""), wrong::output);
        assertTrue(wrong.output().contains("CHAT_LOG_FORMAT"), wrong::output);
        ServerProcess unknown = ServerProcess.run(List.of(), Map.of(), List.of("--prot", "1"));
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.output().contains("--port"), unknown::output);
    }

    @Test
    void prints_help_and_version() {
        ServerProcess help = ServerProcess.run(List.of(), Map.of(), List.of("--help"));
        assertEquals(0, help.exitCode());
        assertTrue(help.output().contains("reset-password") && help.output().contains("CHAT_SENDS_PER_10S"));
        ServerProcess version = ServerProcess.run(List.of(), Map.of(), List.of("--version"));
        assertEquals(0, version.exitCode());
        assertTrue(version.output().startsWith("Parley "), version::output);
    }

    @Test
    void reports_a_port_in_use_in_one_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertStartFails(
                    "port " + taken.getLocalPort(), "--port", "" + taken.getLocalPort(), "--data", data.toString());
        }
    }

    @Test
    void reports_a_data_directory_in_use_in_one_line() {
        try (ServerProcess first = ServerProcess.start(data)) {
            assertTrue(first.isAlive());
            assertStartFails("in use", "--port", "0", "--data", data.toString());
        }
    }

    @Test
    void restricts_a_new_data_directory_to_its_owner() throws IOException {
        Path made = data.resolve("made");
        ServerProcess.start(made).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }

    @Test
    void reports_an_unusable_data_directory_in_one_line() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "not a folder");
        assertStartFails(file.toString(), "--port", "0", "--data", file.toString());
    }

    @Test
    void refuses_a_corrupt_database_without_changing_it() throws IOException {
        ServerProcess.start(data).close();
        Path database = database();
        byte[] garbage = "this was never a database ".repeat(500).getBytes(StandardCharsets.UTF_8);
        Files.write(database, garbage);
        assertStartFails("database", "--port", "0", "--data", data.toString());
        assertArrayEquals(garbage, Files.readAllBytes(database));
    }

    @Test
    void refuses_a_database_of_a_newer_version_without_changing_it() throws IOException, SQLException {
        ServerProcess.start(data).close();
        Path database = database();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success)"
                    + " VALUES (999, '999', 'from the future', 'SQL', 'V999.sql', 1, '', 1, 1)");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        byte[] before = Files.readAllBytes(database);
        assertStartFails("newer", "--port", "0", "--data", data.toString());
        assertArrayEquals(before, Files.readAllBytes(database));
    }

    @Test
    void listens_on_one_loopback_address_only_and_logs_it() throws IOException {
        try (ServerProcess server = ServerProcess.start(data);
                Socket other = new Socket()) {
            assertTrue(server.output().contains("http://127.0.0.1:" + server.port()), server::output);
            InetSocketAddress address = new InetSocketAddress("127.0.0.2", server.port());
            assertThrows(IOException.class, () -> other.connect(address, 5_000));
        }
    }

    @Test
    void flags_override_the_environment_which_overrides_the_file() throws IOException {
        Path file = Files.writeString(
                data.resolve("parley.properties"), "CHAT_NAME=From the file\nCHAT_LOG_FORMAT=text\nCHAT_PORT=1\n");
        try (ServerProcess server = ServerProcess.run(
                List.of(),
                Map.of("CHAT_LOG_FORMAT", "json", "CHAT_PORT", "2"),
                List.of("--config", file.toString(), "--port", "0", "--data", data.toString()))) {
            assertEquals(
                    "From the file",
                    TestUser.stranger(server).get("/workspace").get("name").asText());
            assertTrue(server.output().startsWith("{"), server::output);
        }
    }

    @Test
    void logs_no_message_content_and_no_secret() {
        try (ServerProcess server = ServerProcess.run(
                List.of(), Map.of("CHAT_LOG_LEVEL", "debug"), List.of("--port", "0", "--data", data.toString()))) {
            TestUser ola = TestUser.register(server, "ola");
            ola.openSocket(1).post("a private word");
            ola.post(1, "another private word");
            server.terminate();
            assertEquals(0, server.exitCode());
            assertFalse(server.output().contains("private word"), server::output);
            assertFalse(
                    server.output().contains(ola.cookie().substring(ola.cookie().indexOf('=') + 1)));
            assertFalse(server.output().contains("tipperary"), server::output);
        }
    }

    @Test
    void resets_a_password_from_the_command_line() {
        try (ServerProcess server = ServerProcess.start(data)) {
            TestUser.register(server, "ola");
        }
        ServerProcess refused = ServerProcess.run(
                List.of(),
                Map.of(),
                List.of("reset-password", "--data", data.resolve("wrong").toString(), "ola"));
        refused.input("another way to tipperary\n");
        assertEquals(1, refused.exitCode(), refused::output);
        assertTrue(refused.output().contains("There is no database in"), refused::output);
        assertFalse(Files.exists(data.resolve("wrong")));
        List<String> reset = List.of("reset-password", "--data", data.toString(), "ola");
        ServerProcess weak = ServerProcess.run(List.of(), Map.of(), reset);
        weak.input("short\n");
        assertEquals(1, weak.exitCode());
        ServerProcess good = ServerProcess.run(List.of(), Map.of(), reset);
        good.input("another way to tipperary\n");
        assertEquals(0, good.exitCode(), good::output);
        try (ServerProcess server = ServerProcess.start(data)) {
            TestUser.withoutSession(server, "ola")
                    .logIn("another way to tipperary")
                    .post(1, "back again");
        }
    }

    @Test
    void renew_epoch_makes_clients_of_a_restored_backup_discard_their_state() throws IOException {
        Path live = data.resolve("live");
        Path backup = data.resolve("backup");
        TestUser ola;
        JsonNode before;
        try (ServerProcess server = ServerProcess.start(live)) {
            ola = TestUser.register(server, "ola");
            ola.post(1, "in the backup");
            before = changes(ola, 0);
            server.terminate();
            assertEquals(0, server.exitCode());
        }
        copyFiles(live, backup);
        JsonNode after;
        try (ServerProcess server = ServerProcess.start(live)) {
            ola.onServer(server).post(1, "after the backup");
            after = changes(ola.onServer(server), 0);
            assertEquals(before.get("epoch"), after.get("epoch"));
        }
        ServerProcess renewed =
                ServerProcess.run(List.of(), Map.of(), List.of("renew-epoch", "--data", backup.toString()));
        assertEquals(0, renewed.exitCode(), renewed::output);
        try (ServerProcess server = ServerProcess.start(backup)) {
            TestUser restored = ola.onServer(server);
            JsonNode answer = changes(restored, after.get("revision").asLong());
            assertNotEquals(before.get("epoch"), answer.get("epoch"));
            assertTrue(answer.get("reset").asBoolean(), answer::toString);
            assertEquals(before.get("messages"), changes(restored, 0).get("messages"));
            JsonNode welcome = restored.openSocket().next();
            assertEquals(answer.get("epoch"), welcome.get("epoch"), welcome::toString);
        }
    }

    @Test
    void renew_epoch_reports_a_missing_database_in_one_line() {
        String missing = data.resolve("missing").toString();
        assertStartFails("There is no database in", "renew-epoch", "--data", missing);
    }

    private static JsonNode changes(TestUser user, long since) {
        return user.get("/rooms/1/changes?since=" + since);
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void assertStartFails(String part, String... arguments) {
        ServerProcess failed = ServerProcess.run(List.of(), Map.of(), List.of(arguments));
        assertEquals(1, failed.exitCode(), failed::output);
        assertEquals(1, failed.output().lines().count(), failed::output);
        assertTrue(failed.output().contains(part), failed::output);
    }

    private Path database() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.sql.UnusableStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @Test
    void creates_the_directory_and_its_parents() {
        Path deep = directory.resolve("a/b/c");
        try (DataDirectory made = DataDirectory.open(deep)) {
            assertEquals(deep.resolve("chat.db"), made.database());
            assertTrue(Files.isDirectory(deep));
        }
    }

    @Test
    void follows_a_link_to_a_directory() throws IOException {
        Path link =
                Files.createSymbolicLink(directory.resolve("link"), Files.createDirectory(directory.resolve("real")));
        DataDirectory.open(link).close();
        assertTrue(Files.exists(directory.resolve("real/lock")));
    }

    @Test
    void refuses_a_second_server_with_a_reason() {
        try (DataDirectory first = DataDirectory.open(directory)) {
            assertTrue(refusal(directory).contains("in use by another server"));
            assertTrue(Files.exists(first.database().resolveSibling("lock")));
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void refuses_a_second_process() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = other.inputReader()) {
            assertEquals("locked", output.readLine());
            assertTrue(refusal(directory).contains("in use by another server"));
        } finally {
            other.destroyForcibly().waitFor();
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void refuses_a_directory_that_is_a_file() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertTrue(refusal(file).contains("can't be written to"));
        assertTrue(refusal(file.resolve("below")).contains("can't be written to"));
    }

    @Test
    void refuses_a_directory_that_is_not_writable() throws IOException {
        // The lock file is a directory here; not even root can open a directory for writing.
        Files.createDirectory(directory.resolve("lock"));
        assertTrue(refusal(directory).contains("can't be written to"));
    }

    @Test
    void deletes_temporary_files_of_a_killed_process() throws IOException {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        Files.createFile(temporary.resolve("sqlite-native.so"));
        DataDirectory.open(directory).close();
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void keeps_files_of_others_in_the_temporary_directory() throws IOException {
        Path others = Files.createDirectories(directory.resolve("tmp/others"));
        Path kept = Files.writeString(directory.resolve("tmp/notes.txt"), "precious");
        Files.writeString(others.resolve("more.txt"), "precious");
        DataDirectory.open(directory).close();
        assertEquals("precious", Files.readString(kept));
        assertEquals("precious", Files.readString(others.resolve("more.txt")));
    }

    private static String refusal(Path where) {
        String message = String.valueOf(assertThrows(UnusableStorageException.class, () -> DataDirectory.open(where))
                .getMessage());
        assertTrue(message.contains(where.toString()) && message.lines().count() == 1, message);
        return message;
    }
}

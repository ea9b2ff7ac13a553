package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class DiskSpaceTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @Test
    void explains_a_full_disk_but_no_other_fault() {
        IOException full = new FileSystemException("chat.db", null, "No space left on device");
        String line =
                String.valueOf(DiskSpace.explain(directory, full).orElseThrow().getMessage());
        assertEquals("No space is left on the disk of " + directory + ": free some space and restart.", line);
        SQLException cause = new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL);
        assertTrue(
                DiskSpace.explain(directory, new IllegalStateException(cause)).isPresent());
        assertFalse(DiskSpace.explain(directory, new IOException("Permission denied"))
                .isPresent());
    }

    @Test
    void deletes_the_file_that_checks_the_free_space() throws IOException {
        DiskSpace.require(directory);
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(0, left.count());
        }
    }
}

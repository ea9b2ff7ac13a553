package chat.adapter.persistence.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class StorageUnavailableTest {
    private static final Set<SQLiteErrorCode> OF_THE_CHANGE = EnumSet.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT,
            SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE,
            SQLiteErrorCode.SQLITE_ERROR,
            SQLiteErrorCode.SQLITE_TOOBIG,
            SQLiteErrorCode.SQLITE_MISUSE,
            SQLiteErrorCode.SQLITE_INTERRUPT);

    @Test
    void tells_a_full_disk() {
        assertEquals(Optional.of(StorageUnavailable.NO_SPACE), of(SQLiteErrorCode.SQLITE_FULL));
    }

    @Test
    void tells_a_disk_that_can_not_be_written_to_by_all_its_codes() {
        assertAll(StorageUnavailable.NO_ACCESS, "IOERR", "READONLY", "CANTOPEN", "BUSY", "LOCKED", "PERM");
    }

    @Test
    void tells_a_damaged_database_by_all_its_codes() {
        assertAll(StorageUnavailable.DAMAGED, "CORRUPT", "NOTADB");
    }

    @Test
    void tells_a_lack_of_memory() {
        assertEquals(Optional.of(StorageUnavailable.NO_MEMORY), of(SQLiteErrorCode.SQLITE_NOMEM));
    }

    @Test
    void blames_the_storage_for_no_fault_of_the_change() {
        for (SQLiteErrorCode code : OF_THE_CHANGE) {
            assertEquals(Optional.empty(), of(code), code.name());
        }
        assertEquals(Optional.empty(), StorageUnavailable.of(new IllegalStateException("planned")));
    }

    private static void assertAll(StorageUnavailable reason, String... primaryCodes) {
        for (String primary : primaryCodes) {
            List<SQLiteErrorCode> codes = Arrays.stream(SQLiteErrorCode.values())
                    .filter(code -> code.name().startsWith("SQLITE_" + primary))
                    .toList();
            assertEquals("SQLITE_" + primary, codes.get(0).name());
            for (SQLiteErrorCode code : codes) {
                assertEquals(Optional.of(reason), of(code), code.name());
            }
        }
    }

    private static Optional<StorageUnavailable> of(SQLiteErrorCode code) {
        return StorageUnavailable.of(new IllegalStateException(new SQLiteException("planned", code)));
    }
}

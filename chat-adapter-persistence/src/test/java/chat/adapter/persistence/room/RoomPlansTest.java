package chat.adapter.persistence.room;

import chat.adapter.persistence.sqlite.QueryPlans;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoomPlansTest {
    @Test
    void finds_rooms_members_pointers_and_repeats_without_a_scan(@TempDir Path directory) throws SQLException {
        try (QueryPlans plans = QueryPlans.in(directory)) {
            plans.assertNoScan(JdbcRooms.OF);
            plans.assertNoScan(JdbcRooms.IDS_OF);
            plans.assertNoScan(JdbcRooms.VISIBLE);
            plans.assertNoScan(JdbcRooms.FIND);
            plans.assertNoScan(JdbcRooms.SIZE);
            plans.assertNoScan(Rosters.MEMBERS);
            plans.assertNoScan(Rosters.BANNED);
            plans.assertNoScan(Rosters.DIRECT);
            plans.assertNoScan(JdbcRooms.BEHIND);
            plans.assertNoScan(JdbcReadPointers.CURRENT);
            plans.assertNoScan(JdbcReadPointers.MOVE);
            plans.assertNoScan(JdbcRoomLog.ANSWERABLE);
            plans.assertNoScan(Sendings.FIRST);
            plans.assertNoScan(Making.NAMESAKE);
            plans.assertNoScan(Making.OF_PEOPLE);
            plans.assertNoScan(Purge.REACTIONS);
            plans.assertNoScan(Purge.MEMBERS);
            plans.assertNoScan(Purge.BANS);
        }
    }
}

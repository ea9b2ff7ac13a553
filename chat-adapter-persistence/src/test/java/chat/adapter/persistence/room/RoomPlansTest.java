package chat.adapter.persistence.room;

import chat.adapter.persistence.membership.JdbcReadMarkers;
import chat.adapter.persistence.membership.MemberRows;
import chat.adapter.persistence.sqlite.QueryPlans;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoomPlansTest {
    @Test
    void room_member_and_purge_queries_scan_no_table(@TempDir Path directory) throws SQLException {
        try (QueryPlans plans = QueryPlans.in(directory)) {
            plans.assertNoScan(RoomSummaryRows.JOINED);
            plans.assertNoScan(JdbcRooms.JOINED_IDS);
            plans.assertNoScan(JdbcRooms.VISIBLE);
            plans.assertNoScan(RoomSummaryRows.FIND);
            plans.assertNoScan(JdbcRooms.MEMBER_COUNT);
            plans.assertNoScan(MemberRows.MEMBERS);
            plans.assertNoScan(MemberRows.BANNED);
            plans.assertNoScan(MemberRows.DIRECT);
            plans.assertNoScan(JdbcRooms.UNREAD_MEMBERS);
            plans.assertNoScan(JdbcReadMarkers.CURRENT);
            plans.assertNoScan(JdbcReadMarkers.MOVE);
            plans.assertNoScan(PostMessageTransaction.CAN_BE_REPLIED_TO);
            plans.assertNoScan(IdempotencyKeys.FIRST);
            plans.assertNoScan(CreateRoomTransaction.SAME_NAME);
            plans.assertNoScan(CreateRoomTransaction.BY_PEOPLE);
            plans.assertNoScan(RoomPurge.REACTIONS);
            plans.assertNoScan(RoomPurge.MEMBERS);
            plans.assertNoScan(RoomPurge.BANS);
        }
    }
}

package chat.adapter.persistence.account;

import chat.adapter.persistence.invitation.InvitationRows;
import chat.adapter.persistence.session.SessionRows;
import chat.adapter.persistence.sqlite.QueryPlans;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountPlansTest {
    @Test
    void account_session_and_invitation_queries_scan_no_table(@TempDir Path directory) throws SQLException {
        try (QueryPlans plans = QueryPlans.in(directory)) {
            plans.assertNoScan(AccountRows.FIND);
            plans.assertNoScan(SessionRows.END_ALL);
            plans.assertNoScan(JdbcPasswordResets.FIND);
            plans.assertNoScan(InvitationRows.BY_LINK);
            plans.assertNoScan(InvitationRows.BY_ID);
            plans.assertNoScan(InvitationRows.MANAGEABLE_BY);
            plans.assertNoScan(InvitationRows.DELETE_EXPIRED);
            plans.assertNoScan(SessionRows.FIND);
            plans.assertNoScan(SessionRows.BY_USER);
            plans.assertNoScan(SessionRows.END_OTHERS);
            plans.assertNoScan(SessionRows.END_IDLE);
            plans.assertNoScan(SessionRows.END_OLD);
        }
    }
}

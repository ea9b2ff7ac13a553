package chat.adapter.persistence.account;

import chat.adapter.persistence.sqlite.QueryPlans;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountPlansTest {
    @Test
    void finds_accounts_and_sessions_without_a_scan(@TempDir Path directory) throws SQLException {
        try (QueryPlans plans = QueryPlans.in(directory)) {
            plans.assertNoScan(JdbcAccounts.FIND);
            plans.assertNoScan(JdbcAccounts.END_SESSIONS);
            plans.assertNoScan(JdbcResets.FIND);
            plans.assertNoScan(InvitationRows.BY_LINK);
            plans.assertNoScan(InvitationRows.BY_ID);
            plans.assertNoScan(InvitationRows.OF);
            plans.assertNoScan(InvitationRows.FORGET);
            plans.assertNoScan(JdbcSessions.FIND);
            plans.assertNoScan(JdbcSessions.OF);
            plans.assertNoScan(JdbcSessions.END_OTHERS);
            plans.assertNoScan(JdbcSessions.END_IDLE);
            plans.assertNoScan(JdbcSessions.END_OLD);
        }
    }
}

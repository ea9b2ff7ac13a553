package chat.adapter.persistence.message;

import chat.adapter.persistence.sqlite.QueryPlans;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MessagePlansTest {
    @Test
    void reads_pages_and_single_rows_without_a_scan(@TempDir Path directory) throws SQLException {
        try (QueryPlans plans = QueryPlans.in(directory)) {
            plans.assertNoScan(Stretch.OLDER);
            plans.assertNoScan(Stretch.NEWER);
            plans.assertNoScan(JdbcHistory.HEAD);
            plans.assertNoScan(JdbcHistory.FIND);
        }
    }
}

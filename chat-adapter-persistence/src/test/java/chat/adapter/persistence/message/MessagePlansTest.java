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
            plans.assertNoScan(PageQuery.OLDER);
            plans.assertNoScan(PageQuery.NEWER);
            plans.assertNoScan(PageQuery.HEAD);
            plans.assertNoScan(ChangeQuery.HEAD);
            plans.assertNoScan(JdbcHistory.FIND);
            plans.assertNoScan(MessageRows.FIND);
            plans.assertNoScan(TextMessageRows.UPDATE);
            plans.assertNoScan(TextMessageRows.MAKE_TOMBSTONE);
            plans.assertNoScan(PurgedRows.NEXT);
        }
    }

    @Test
    void catches_up_by_two_stretches_in_order(@TempDir Path directory) throws SQLException {
        try (QueryPlans plans = QueryPlans.in(directory)) {
            plans.assertSearch("m USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)", ChangeQuery.NEW);
            plans.assertSearch(
                    "m USING INDEX message_changed (<expr>=? AND revision>? AND revision<?)", ChangeQuery.CHANGED);
            plans.assertNoScan(ChangeQuery.NEW);
            plans.assertNoScan(ChangeQuery.CHANGED);
        }
    }

    @Test
    void finds_who_is_called_and_who_reacted_without_a_scan(@TempDir Path directory) throws SQLException {
        try (QueryPlans plans = QueryPlans.in(directory)) {
            plans.assertNoScan(MentionRows.MEMBER);
            plans.assertNoScan(ReactionRows.REMOVE);
            plans.assertNoScan(ReactionRows.DELETE);
            plans.assertSearch(
                    "reaction USING COVERING INDEX reaction_in_order (message_id=? AND emoji=?)", ReactionRows.FIRST);
        }
    }
}

package chat.adapter.persistence.message;

import chat.adapter.persistence.sqlite.QueryPlans;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MessagePlansTest {
    @Test
    void page_and_message_queries_scan_no_table(@TempDir Path directory) throws SQLException {
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
    void change_queries_search_an_index_range_without_sorting(@TempDir Path directory) throws SQLException {
        try (QueryPlans plans = QueryPlans.in(directory)) {
            plans.assertSearch("m USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)", ChangeQuery.NEW);
            plans.assertSearch(
                    "m USING INDEX message_changed (<expr>=? AND revision>? AND revision<?)", ChangeQuery.CHANGED);
            plans.assertNoScan(ChangeQuery.NEW);
            plans.assertNoScan(ChangeQuery.CHANGED);
        }
    }

    @Test
    void mention_and_reaction_queries_scan_no_table(@TempDir Path directory) throws SQLException {
        try (QueryPlans plans = QueryPlans.in(directory)) {
            plans.assertNoScan(MentionRows.MEMBERS);
            plans.assertNoScan(ReactionRows.REMOVE);
            plans.assertNoScan(ReactionRows.DELETE);
            plans.assertSearch(
                    "reaction USING COVERING INDEX reaction_in_order (message_id=? AND emoji=?)", ReactionRows.FIRST);
        }
    }
}

package chat.bench.scenario;

import chat.bench.load.LogPosition;
import chat.bench.report.DeliveryCounts;
import com.fasterxml.jackson.databind.JsonNode;

/** Checks that a page has exactly the rows before a seq. */
final class PageCheck {
    private PageCheck() {}

    /**
     * Checks a page of a room in which every revision is a row.
     *
     * @param before the rows end before that seq
     * @param limit the most rows of a page
     */
    static DeliveryCounts check(JsonNode rows, long before, int limit) {
        long expected = Math.min(limit, before - 1);
        LogPosition position = new LogPosition(before - 1 - expected);
        rows.forEach(row -> position.accept(row.path("seq").asLong()));
        return new DeliveryCounts(0, position.lost(before - 1), position.duplicated(), position.outOfOrder(), 0, 0);
    }
}

package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.bench.report.DeliveryCounts;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;

class PageCheckTest {
    @Test
    void a_page_has_the_rows_before_a_seq() {
        assertEquals(new DeliveryCounts(0, 0, 0, 0, 0, 0), check(10, 3, 7, 8, 9));
        assertEquals(new DeliveryCounts(0, 0, 0, 0, 0, 0), check(3, 50, 1, 2));
    }

    @Test
    void a_missing_row_is_lost() {
        assertEquals(new DeliveryCounts(0, 1, 0, 0, 0, 0), check(10, 3, 7, 9));
        assertEquals(new DeliveryCounts(0, 3, 0, 0, 0, 0), check(10, 3));
    }

    @Test
    void a_row_that_is_there_twice_is_duplicated() {
        assertEquals(new DeliveryCounts(0, 0, 1, 0, 0, 0), check(10, 3, 7, 8, 8, 9));
    }

    @Test
    void a_row_after_a_later_one_is_out_of_order() {
        assertEquals(new DeliveryCounts(0, 0, 0, 1, 0, 0), check(10, 3, 8, 7, 9));
    }

    private static DeliveryCounts check(long before, int limit, long... seqs) {
        ArrayNode rows = new JsonMapper().createArrayNode();
        for (long seq : seqs) {
            rows.addObject().put("seq", seq);
        }
        return PageCheck.check(rows, before, limit);
    }
}

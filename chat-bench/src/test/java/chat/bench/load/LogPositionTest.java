package chat.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogPositionTest {
    private final LogPosition position = new LogPosition(10);

    @Test
    void rows_in_order_are_neither_lost_nor_duplicated() {
        assertTrue(position.accept(11));
        assertTrue(position.accept(12));

        assertCounts(12, 0, 0, 0);
        assertEquals(12, position.contiguous());
    }

    @Test
    void a_row_that_never_arrives_is_lost() {
        position.accept(11);
        position.accept(13);

        assertCounts(13, 1, 0, 0);
        assertEquals(11, position.contiguous());
    }

    @Test
    void rows_missing_at_the_end_are_lost() {
        position.accept(11);

        assertCounts(14, 3, 0, 0);
    }

    @Test
    void a_row_that_arrives_twice_is_duplicated() {
        position.accept(11);
        assertFalse(position.accept(11));
        assertFalse(position.accept(10));

        assertCounts(11, 0, 2, 0);
    }

    @Test
    void a_row_that_arrives_after_a_later_one_is_out_of_order_and_not_lost() {
        position.accept(12);
        assertTrue(position.accept(11));
        assertFalse(position.accept(11));

        assertCounts(12, 0, 1, 1);
    }

    @Test
    void missed_rows_are_replayed_while_newer_ones_arrive() {
        position.accept(11);
        position.catchUp(14);
        assertEquals(11, position.contiguous());

        assertTrue(position.accept(15));
        assertTrue(position.replay(12));
        assertTrue(position.replay(13));
        assertTrue(position.replay(14));
        // The replay was read after row 15 was stored, so it has that row as well.
        assertFalse(position.replay(15));

        assertCounts(15, 0, 0, 0);
        assertEquals(15, position.contiguous());
    }

    @Test
    void a_replay_may_be_ahead_of_the_live_rows() {
        position.catchUp(11);
        position.replay(11);
        position.replay(12);
        assertFalse(position.accept(12));
        assertTrue(position.accept(13));

        assertCounts(13, 0, 0, 0);
    }

    @Test
    void rows_missing_from_a_replay_are_lost_and_not_worth_another_one() {
        position.catchUp(13);
        position.replay(11);
        position.replay(13);
        assertEquals(11, position.contiguous());
        position.answer(13);

        assertEquals(13, position.contiguous());
        assertFalse(position.hasGap());
        assertCounts(13, 1, 0, 0);
    }

    @Test
    void a_row_before_the_last_one_is_a_gap_until_it_arrives() {
        position.accept(12);
        assertTrue(position.hasGap());

        position.accept(11);
        assertFalse(position.hasGap());
    }

    /** The server has to say so if it does not send rows. */
    @Test
    void a_replay_does_not_excuse_rows_that_were_left_out_without_notice() {
        position.accept(13);
        assertTrue(position.replay(11));
        assertTrue(position.replay(12));
        assertFalse(position.replay(13));
        assertFalse(position.accept(12));

        assertCounts(13, 0, 0, 2);
    }

    @Test
    void skipped_rows_are_not_lost() {
        position.accept(11);

        assertEquals(2_000, position.skipTo(2_011));
        assertFalse(position.accept(2_011));
        assertTrue(position.accept(2_012));

        assertCounts(2_012, 0, 0, 0);
    }

    @Test
    void rows_after_those_that_are_skipped_can_still_be_lost() {
        position.accept(2_011);
        position.accept(2_013);

        assertEquals(2_000, position.skipTo(2_010));

        assertCounts(2_013, 1, 0, 0);
    }

    private void assertCounts(long head, long lost, long duplicated, long outOfOrder) {
        assertEquals(lost, position.lost(head), "lost");
        assertEquals(duplicated, position.duplicated(), "duplicated");
        assertEquals(outOfOrder, position.outOfOrder(), "out of order");
    }
}

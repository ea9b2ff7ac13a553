package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bench.load.LoadCounts;
import chat.bench.load.LogPosition;
import chat.bench.report.DeliveryCounts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryCheckTest {
    @Test
    void a_run_without_losses_is_clean() {
        DeliveryCounts counts = received(1, 2, 3).plus(stored(counts(3, 3, 0, 0), 3));

        assertEquals(new DeliveryCounts(30, 0, 0, 0, 0, 0), counts);
        assertTrue(counts.isClean());
    }

    @Test
    void a_message_that_one_member_did_not_receive_fails_the_check() {
        assertDirty(new DeliveryCounts(0, 1, 0, 0, 0, 0), received(1, 3));
        assertDirty(new DeliveryCounts(0, 1, 0, 0, 0, 0), received(1, 2));
    }

    @Test
    void a_message_that_one_member_received_twice_fails_the_check() {
        assertDirty(new DeliveryCounts(0, 0, 1, 0, 0, 0), received(1, 2, 2, 3));
    }

    @Test
    void messages_in_the_wrong_order_fail_the_check() {
        assertDirty(new DeliveryCounts(0, 0, 0, 1, 0, 0), received(2, 1, 3));
    }

    @Test
    void an_acknowledged_message_that_is_not_stored_is_lost() {
        assertDirty(new DeliveryCounts(30, 1, 0, 0, 0, 0), stored(counts(3, 3, 0, 0), 2));
    }

    @Test
    void a_message_that_is_stored_twice_is_duplicated() {
        assertDirty(new DeliveryCounts(30, 0, 1, 0, 0, 0), stored(counts(3, 3, 0, 0), 4));
    }

    @Test
    void unanswered_messages_and_connections_that_could_not_be_opened_again_are_failures() {
        assertDirty(new DeliveryCounts(30, 0, 0, 0, 0, 3), stored(counts(3, 1, 0, 1), 1));
    }

    @Test
    void a_message_that_an_overloaded_server_refuses_does_not_fail_the_check() {
        DeliveryCounts counts = stored(counts(3, 1, 2, 0), 1);

        assertEquals(new DeliveryCounts(30, 0, 0, 0, 2, 0), counts);
        assertTrue(counts.isClean());
    }

    private static DeliveryCounts received(long... revisions) {
        LogPosition position = new LogPosition(0);
        for (long revision : revisions) {
            position.accept(revision);
        }
        return DeliveryCheck.compareReceived(Map.of(7L, position), Map.of(7L, 3L, 1L, 99L));
    }

    private static DeliveryCounts stored(LoadCounts posted, long stored) {
        return DeliveryCheck.compareStored(posted, stored);
    }

    private static LoadCounts counts(long sent, long acknowledged, long refused, long failed) {
        return new LoadCounts(sent, acknowledged, refused, 30, 0, 0, failed, 0);
    }

    private static void assertDirty(DeliveryCounts expected, DeliveryCounts actual) {
        assertEquals(expected, actual);
        assertFalse(List.of(DeliveryCounts.NONE, actual).stream()
                .reduce(DeliveryCounts.NONE, DeliveryCounts::plus)
                .isClean());
    }
}

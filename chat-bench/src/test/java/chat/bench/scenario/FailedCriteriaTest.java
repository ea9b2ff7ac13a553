package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.bench.report.DeliveryCounts;
import chat.bench.report.Latency;
import org.junit.jupiter.api.Test;

class FailedCriteriaTest {
    private static final Latency FAST = new Latency(1, 1_000, 2_000, 3_000);
    private static final Latency SLOW = new Latency(1, 1_001, 2_000, 3_000);

    @Test
    void is_empty_when_nothing_is_wrong() {
        assertEquals(
                "",
                new FailedCriteria()
                        .add(false, "deliveries missing")
                        .add(0, "connection", "lost")
                        .addDelay(3, 3)
                        .addLatency(FAST)
                        .text());
    }

    @Test
    void names_all_reasons() {
        assertEquals(
                "deliveries missing, 1 connection lost, 2 messages refused, ended 1.5 s late, p99 above 1,000 ms",
                new FailedCriteria()
                        .add(true, "deliveries missing")
                        .add(1, "connection", "lost")
                        .add(2, "message", "refused")
                        .addDelay(4.5, 3)
                        .addLatency(SLOW)
                        .text());
    }

    @Test
    void a_step_of_which_nothing_arrived_is_not_sustained() {
        assertEquals(
                "nothing arrived", new FailedCriteria().addLatency(Latency.NONE).text());
    }

    @Test
    void a_page_with_missing_or_duplicated_rows_is_not_sustained() {
        assertEquals(
                "",
                PageReader.failedCriteria(new DeliveryCounts(9, 0, 0, 0, 0, 0), false)
                        .text());
        assertEquals(
                "3 requests refused, 1 request failed, 1 row missing, 2 rows duplicated, requests 2 s behind",
                PageReader.failedCriteria(new DeliveryCounts(9, 1, 2, 0, 3, 1), true)
                        .text());
    }

    @Test
    void a_growing_queue_ends_late() {
        assertEquals("", delay(3.3, 3));
        assertEquals("ended 0.4 s late", delay(3.4, 3));
        assertEquals("", delay(2.2, 2));
        assertEquals("ended 0.3 s late", delay(2.3, 2));
    }

    @Test
    void a_short_step_needs_nine_tenths_of_its_rate_too() {
        double offered = 64_000;
        double seconds = 0.3;

        assertEquals("ended 0.2 s late", delay(offered * seconds / 39_770, seconds));
        assertEquals("ended 0.1 s late", delay(offered * seconds / 50_000, seconds));
        assertEquals("", delay(offered * seconds / 58_000, seconds));
    }

    @Test
    void a_late_load_generator_explains_what_failed() {
        assertEquals("p99 above 1,000 ms, load generator 251 ms late", generatorDelay(SLOW, 0.251, 30));
        assertEquals("p99 above 1,000 ms, load generator 201 ms late", generatorDelay(SLOW, 0.201, 2));
        assertEquals("p99 above 1,000 ms", generatorDelay(SLOW, 0.25, 30));
        assertEquals("p99 above 1,000 ms", generatorDelay(SLOW, 0.2, 2));
    }

    @Test
    void a_late_load_generator_does_not_fail_a_step_that_met_all_criteria() {
        assertEquals("", generatorDelay(FAST, 0.9, 2));
    }

    private static String generatorDelay(Latency latency, double delay, double seconds) {
        return new FailedCriteria()
                .addLatency(latency)
                .addGeneratorDelay(delay, seconds)
                .text();
    }

    private static String delay(double elapsed, double seconds) {
        return new FailedCriteria().addDelay(elapsed, seconds).text();
    }
}

package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static String delay(double elapsed, double seconds) {
        return new FailedCriteria().addDelay(elapsed, seconds).text();
    }
}

package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.MovableClock;
import chat.application.security.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many malformed frames are tolerated. */
final class MalformedFrameLimitTest {
    private final MovableClock clock = new MovableClock();
    private final MalformedFrameLimit limit =
            new MalformedFrameLimit(new Rate(3, Duration.ofSeconds(10)), clock::nanos);

    @Test
    void the_third_malformed_frame_in_ten_seconds_exceeds_the_limit() {
        assertFalse(limit.countAndCheck());
        clock.advance(Duration.ofSeconds(10));
        assertFalse(limit.countAndCheck());
        assertTrue(limit.countAndCheck());
    }

    @Test
    void counts_from_zero_in_the_next_window() {
        limit.countAndCheck();
        limit.countAndCheck();
        clock.advance(Duration.ofSeconds(11));
        assertFalse(limit.countAndCheck());
        assertFalse(limit.countAndCheck());
        assertTrue(limit.countAndCheck());
    }

    @Test
    void a_step_back_of_the_wall_clock_does_not_extend_the_window() {
        limit.countAndCheck();
        limit.countAndCheck();
        clock.step(Duration.ofHours(-1));
        clock.advance(Duration.ofSeconds(11));
        assertFalse(limit.countAndCheck());
    }

    @Test
    void a_step_forward_of_the_wall_clock_does_not_end_the_window() {
        limit.countAndCheck();
        limit.countAndCheck();
        clock.step(Duration.ofHours(1));
        assertTrue(limit.countAndCheck());
    }
}

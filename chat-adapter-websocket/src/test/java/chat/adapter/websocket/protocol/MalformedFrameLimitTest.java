package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.security.Rate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How many malformed frames are tolerated. */
final class MalformedFrameLimitTest {
    private final SettableClock clock = new SettableClock();
    private final MalformedFrameLimit limit = new MalformedFrameLimit(new Rate(3, Duration.ofSeconds(10)), clock);

    @Test
    void the_third_malformed_frame_in_ten_seconds_exceeds_the_limit() {
        assertFalse(limit.countAndCheck());
        clock.now = clock.now.plusSeconds(10);
        assertFalse(limit.countAndCheck());
        assertTrue(limit.countAndCheck());
    }

    @Test
    void counts_from_zero_in_the_next_window() {
        limit.countAndCheck();
        limit.countAndCheck();
        clock.now = clock.now.plusSeconds(11);
        assertFalse(limit.countAndCheck());
        assertFalse(limit.countAndCheck());
        assertTrue(limit.countAndCheck());
    }

    /** A clock that is moved by hand. */
    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:15:30Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

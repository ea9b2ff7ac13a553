package chat.adapter.websocket.endpoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.limit.Rate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How often nonsense is forgiven. */
final class StrikesTest {
    private final SteppedClock clock = new SteppedClock();
    private final Strikes strikes = new Strikes(new Rate(3, Duration.ofSeconds(10)), clock);

    @Test
    void the_third_in_ten_seconds_is_one_too_many() {
        assertFalse(strikes.strike());
        clock.now = clock.now.plusSeconds(10);
        assertFalse(strikes.strike());
        assertTrue(strikes.strike());
    }

    @Test
    void later_ones_count_anew() {
        strikes.strike();
        strikes.strike();
        clock.now = clock.now.plusSeconds(11);
        assertFalse(strikes.strike());
        assertFalse(strikes.strike());
        assertTrue(strikes.strike());
    }

    /** A clock that is moved by hand. */
    private static final class SteppedClock extends Clock {
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

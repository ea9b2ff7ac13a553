package chat.application.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.application.TestEnvironment;
import chat.application.TestEnvironment.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MonotonicClockTest {
    private final MovableClock wall = new MovableClock();

    @Test
    void starts_at_the_wall_time_and_ignores_its_steps() {
        wall.advance(Duration.ofMinutes(1));
        Clock clock = new MonotonicClock(wall, wall::nanos);
        assertEquals(wall.instant(), clock.instant());
        for (Duration step : new Duration[] {Duration.ofHours(-1), Duration.ofDays(1)}) {
            wall.step(step);
            wall.advance(Duration.ofMillis(1_500));
        }
        assertEquals(TestEnvironment.START.plusSeconds(63), clock.instant());
    }

    @Test
    void survives_a_ticker_that_overflows() {
        long[] nanos = {Long.MAX_VALUE - 1};
        Clock clock = new MonotonicClock(wall, () -> nanos[0]);
        nanos[0] += 5;
        assertEquals(TestEnvironment.START.plusNanos(5), clock.instant());
    }

    @Test
    void another_zone_changes_no_time() {
        Clock clock = new MonotonicClock(wall, wall::nanos);
        Clock other = clock.withZone(ZoneId.of("Europe/Warsaw"));
        wall.advance(Duration.ofSeconds(1));
        assertEquals(ZoneOffset.UTC, clock.getZone());
        assertEquals(ZoneId.of("Europe/Warsaw"), other.getZone());
        assertEquals(clock.instant(), other.instant());
    }
}

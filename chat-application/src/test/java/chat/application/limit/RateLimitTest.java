package chat.application.limit;

import static chat.application.Scene.refused;
import static chat.domain.error.ErrorCode.RATE_LIMITED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.application.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final Scene scene = new Scene();

    @Test
    void refuses_what_is_too_much_and_tells_how_long_to_wait() {
        RateLimit<String> limit = scene.limit(2);
        limit.take("ola");
        scene.clock.pass(Duration.ofSeconds(3));
        limit.take("ola");
        assertEquals(
                Optional.of(Duration.ofSeconds(7)),
                refused(RATE_LIMITED, () -> limit.take("ola")).retryAfter());
        scene.clock.pass(Duration.ofSeconds(7));
        limit.take("ola");
        refused(RATE_LIMITED, () -> limit.take("ola"));
    }

    @Test
    void is_measured_by_monotonic_time_whatever_the_wall_clock_does() {
        RateLimit<String> limit = scene.limit(1);
        limit.take("ola");
        scene.clock.step(Duration.ofHours(1));
        refused(RATE_LIMITED, () -> limit.take("ola"));
        scene.clock.step(Duration.ofHours(-2));
        scene.clock.pass(Duration.ofSeconds(10));
        limit.take("ola");
    }

    @Test
    void survives_a_ticker_that_overflows() {
        long[] now = {Long.MAX_VALUE - 1};
        RateLimit<String> limit = new RateLimit<>(new Rate(1, Duration.ofNanos(10)), () -> now[0]);
        limit.take("ola");
        now[0] += 9;
        assertEquals(
                Optional.of(Duration.ofNanos(1)),
                refused(RATE_LIMITED, () -> limit.take("ola")).retryAfter());
        now[0] += 1;
        limit.take("ola");
    }

    @Test
    void counts_each_key_by_itself() {
        RateLimit<String> limit = scene.limit(1);
        limit.take("ola");
        limit.take("jan");
        refused(RATE_LIMITED, () -> limit.take("jan"));
    }

    @Test
    void does_not_count_what_was_refused_or_given_back() {
        RateLimit<String> limit = scene.limit(1);
        limit.take("ola");
        refused(RATE_LIMITED, () -> limit.take("ola"));
        limit.giveBack("ola");
        limit.take("ola");
        limit.giveBack("nobody");
    }

    @Test
    void counts_all_keys_or_none() {
        RateLimit<String> limit = scene.limit(1);
        limit.take("jan");
        refused(RATE_LIMITED, () -> limit.takeAll(List.of("ola", "jan")));
        limit.takeAll(List.of("ola", "ewa"));
        refused(RATE_LIMITED, () -> limit.take("ola"));
    }

    @Test
    void keeps_to_a_rate_that_changes_from_one_moment_to_the_next() {
        Rate[] rate = {new Rate(3, Duration.ofSeconds(10))};
        RateLimit<String> limit = new RateLimit<>(() -> rate[0], scene.clock::nanos);
        for (int i = 0; i < 3; i++) {
            limit.take("ola");
            scene.clock.pass(Duration.ofSeconds(1));
        }
        rate[0] = new Rate(1, Duration.ofSeconds(10));
        assertEquals(
                Optional.of(Duration.ofSeconds(9)),
                refused(RATE_LIMITED, () -> limit.take("ola")).retryAfter());
        rate[0] = new Rate(0, Duration.ofSeconds(10));
        limit.take("ola");
        rate[0] = new Rate(4, Duration.ofSeconds(10));
        limit.take("ola");
        refused(RATE_LIMITED, () -> limit.take("ola"));
    }

    @Test
    void lets_everything_through_where_there_is_no_limit() {
        RateLimit<String> limit = scene.unlimited();
        for (int i = 0; i < 1_000; i++) {
            limit.take("ola");
        }
    }
}

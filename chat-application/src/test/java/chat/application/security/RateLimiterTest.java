package chat.application.security;

import static chat.application.TestEnvironment.assertRefused;
import static chat.domain.ErrorCode.RATE_LIMITED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.application.TestEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private final TestEnvironment env = new TestEnvironment();

    @Test
    void refuses_calls_beyond_the_rate_with_the_time_to_wait() {
        RateLimiter<String> limit = env.limit(2);
        limit.acquire("ola");
        env.clock.advance(Duration.ofSeconds(3));
        limit.acquire("ola");
        assertEquals(
                Optional.of(Duration.ofSeconds(7)),
                assertRefused(RATE_LIMITED, () -> limit.acquire("ola")).retryAfter());
        env.clock.advance(Duration.ofSeconds(7));
        limit.acquire("ola");
        assertRefused(RATE_LIMITED, () -> limit.acquire("ola"));
    }

    @Test
    void uses_monotonic_time() {
        RateLimiter<String> limit = env.limit(1);
        limit.acquire("ola");
        env.clock.step(Duration.ofHours(1));
        assertRefused(RATE_LIMITED, () -> limit.acquire("ola"));
        env.clock.step(Duration.ofHours(-2));
        env.clock.advance(Duration.ofSeconds(10));
        limit.acquire("ola");
    }

    @Test
    void survives_a_ticker_that_overflows() {
        long[] now = {Long.MAX_VALUE - 1};
        RateLimiter<String> limit = new RateLimiter<>(new Rate(1, Duration.ofNanos(10)), () -> now[0]);
        limit.acquire("ola");
        now[0] += 9;
        assertEquals(
                Optional.of(Duration.ofNanos(1)),
                assertRefused(RATE_LIMITED, () -> limit.acquire("ola")).retryAfter());
        now[0] += 1;
        limit.acquire("ola");
    }

    @Test
    void counts_each_key_separately() {
        RateLimiter<String> limit = env.limit(1);
        limit.acquire("ola");
        limit.acquire("jan");
        assertRefused(RATE_LIMITED, () -> limit.acquire("jan"));
    }

    @Test
    void does_not_count_refused_or_refunded_calls() {
        RateLimiter<String> limit = env.limit(1);
        limit.acquire("ola");
        assertRefused(RATE_LIMITED, () -> limit.acquire("ola"));
        limit.refund("ola");
        limit.acquire("ola");
        limit.refund("nobody");
    }

    @Test
    void counts_all_keys_or_none() {
        RateLimiter<String> limit = env.limit(1);
        limit.acquire("jan");
        assertRefused(RATE_LIMITED, () -> limit.acquireAll(List.of("ola", "jan")));
        limit.acquireAll(List.of("ola", "ewa"));
        assertRefused(RATE_LIMITED, () -> limit.acquire("ola"));
    }

    @Test
    void applies_a_changed_rate_at_once() {
        Rate[] rate = {new Rate(3, Duration.ofSeconds(10))};
        RateLimiter<String> limit = new RateLimiter<>(() -> rate[0], env.clock::nanos);
        for (int i = 0; i < 3; i++) {
            limit.acquire("ola");
            env.clock.advance(Duration.ofSeconds(1));
        }
        rate[0] = new Rate(1, Duration.ofSeconds(10));
        assertEquals(
                Optional.of(Duration.ofSeconds(9)),
                assertRefused(RATE_LIMITED, () -> limit.acquire("ola")).retryAfter());
        rate[0] = new Rate(0, Duration.ofSeconds(10));
        limit.acquire("ola");
        rate[0] = new Rate(4, Duration.ofSeconds(10));
        limit.acquire("ola");
        assertRefused(RATE_LIMITED, () -> limit.acquire("ola"));
    }

    @Test
    void allows_everything_without_a_limit() {
        RateLimiter<String> limit = env.unlimited();
        for (int i = 0; i < 1_000; i++) {
            limit.acquire("ola");
        }
    }
}

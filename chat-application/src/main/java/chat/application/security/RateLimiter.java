package chat.application.security;

import static chat.domain.ErrorCode.RATE_LIMITED;

import chat.domain.ChatException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How often one key may do a thing within a sliding window. Keeps the times of what was done and no more than
 * {@value #MAX_KEYS} keys: beyond that, those that were quiet longest are forgotten. Measured by a monotonic clock, so a step
 * of the wall clock neither lengthens nor lifts a limit. Thread-safe.
 *
 * @param <K> who or what is counted
 */
public final class RateLimiter<K> {
    private static final int MAX_KEYS = 100_000;

    private final Supplier<Rate> rate;
    private final LongSupplier ticker;
    private final Map<K, Deque<Long>> acquired = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Deque<Long>> eldest) {
            return size() > MAX_KEYS;
        }
    };

    /** @param ticker a monotonic clock in nanoseconds with any origin, as {@link System#nanoTime} */
    public RateLimiter(Rate rate, LongSupplier ticker) {
        this(() -> rate, ticker);
    }

    /**
     * @param rate asked anew each time: how often it may be done now
     * @param ticker a monotonic clock in nanoseconds with any origin, as {@link System#nanoTime}
     */
    public RateLimiter(Supplier<Rate> rate, LongSupplier ticker) {
        this.rate = rate;
        this.ticker = ticker;
    }

    /** Counts one more; refuses with {@code rate_limited} what is too much, and does not count it. */
    public void acquire(K key) {
        Rate now = rate.get();
        if (now.unlimited()) {
            return;
        }
        Duration wait = reserve(key, now, ticker.getAsLong());
        if (wait != null) {
            throw ChatException.withRetryAfter(RATE_LIMITED, "Too many of these. Wait a moment.", wait);
        }
    }

    /** Counts one more; false, and not counted, if it is too much. */
    public boolean tryAcquire(K key) {
        Rate now = rate.get();
        return now.unlimited() || reserve(key, now, ticker.getAsLong()) == null;
    }

    /** Counts one more of each key, or of none if one of them has had too many. */
    public void acquireAll(List<K> keys) {
        for (int i = 0; i < keys.size(); i++) {
            try {
                acquire(keys.get(i));
            } catch (ChatException tooMany) {
                keys.subList(0, i).forEach(this::refund);
                throw tooMany;
            }
        }
    }

    /** Takes the latest one back: it turned out not to count. */
    public synchronized void refund(K key) {
        Deque<Long> times = acquired.get(key);
        if (times != null) {
            times.pollLast();
        }
    }

    private synchronized @Nullable Duration reserve(K key, Rate rate, long now) {
        Deque<Long> times = acquired.computeIfAbsent(key, k -> new ArrayDeque<>());
        long window = rate.window().toNanos();
        while (!times.isEmpty() && now - times.peekFirst() >= window) {
            times.pollFirst();
        }
        if (times.size() >= rate.count()) {
            long leavesFirst =
                    times.stream().skip(times.size() - rate.count()).findFirst().orElse(now);
            return Duration.ofNanos(window - (now - leavesFirst));
        }
        times.addLast(now);
        return null;
    }
}

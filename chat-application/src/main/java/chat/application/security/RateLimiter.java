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
 * Limits how often a key may do something within a sliding window. Stores the times of the operations for at most
 * {@value #MAX_KEYS} keys; beyond that it evicts the keys that have been idle longest. It uses a monotonic clock, so
 * that steps of the wall clock neither lengthen nor lift a limit. Thread-safe.
 *
 * @param <K> the type of the key
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
     * @param rate supplies the current rate; read on every call
     * @param ticker a monotonic clock in nanoseconds with any origin, as {@link System#nanoTime}
     */
    public RateLimiter(Supplier<Rate> rate, LongSupplier ticker) {
        this.rate = rate;
        this.ticker = ticker;
    }

    /**
     * Counts an operation.
     *
     * @throws ChatException {@code rate_limited} if the limit is exceeded; the operation is not counted then
     */
    public void acquire(K key) {
        Rate now = rate.get();
        if (now.unlimited()) {
            return;
        }
        Duration wait = reserve(key, now, ticker.getAsLong());
        if (wait != null) {
            throw ChatException.withRetryAfter(RATE_LIMITED, "Too many requests. Wait a moment.", wait);
        }
    }

    /**
     * Counts an operation.
     *
     * @return false, without counting, if the limit is exceeded
     */
    public boolean tryAcquire(K key) {
        Rate now = rate.get();
        return now.unlimited() || reserve(key, now, ticker.getAsLong()) == null;
    }

    /**
     * Counts an operation for each key, or for none if one of them exceeds its limit.
     *
     * @throws ChatException {@code rate_limited} if a key exceeds its limit
     */
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

    /** Removes the latest operation of the key from the count. */
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

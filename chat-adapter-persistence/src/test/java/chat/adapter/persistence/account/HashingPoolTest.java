package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.ChatException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class HashingPoolTest {
    private final HashingPool pool = new HashingPool(new Argon2Settings(1, 1, Duration.ofDays(1)));

    @Test
    void hashes_for_many_callers_on_a_limited_number_of_threads() throws Exception {
        HashingPool twoThreads = new HashingPool(new Argon2Settings(2, 100, Duration.ofDays(1)));
        Set<Thread> hashing = ConcurrentHashMap.newKeySet();
        Thread[] callers = new Thread[50];
        for (int i = 0; i < callers.length; i++) {
            callers[i] = new Thread(() -> twoThreads.call(() -> hashing.add(Thread.currentThread())));
            callers[i].start();
        }
        for (Thread caller : callers) {
            caller.join();
        }
        assertTrue(!hashing.isEmpty() && hashing.size() <= 2, hashing::toString);
    }

    @Test
    void refuses_a_caller_that_waits_too_long_with_retry_after() {
        // The outer call occupies the only thread, so the inner call times out.
        ChatException refusal =
                pool.call(() -> assertThrows(ChatException.class, () -> pool.call(() -> "never", Duration.ZERO)));
        assertEquals(UNAVAILABLE, refusal.code());
        assertEquals(Optional.of(Duration.ofSeconds(1)), refusal.retryAfter());
        assertEquals("done", pool.call(() -> "done"));
    }

    @Test
    void refuses_at_once_when_too_many_callers_wait() {
        HashingPool full = new HashingPool(new Argon2Settings(1, 0, Duration.ofDays(1)));
        ChatException refusal = full.call(() -> assertThrows(ChatException.class, () -> full.call(() -> "never")));
        assertEquals(UNAVAILABLE, refusal.code());
    }

    @Test
    void rethrows_failures_to_the_caller_and_stays_usable() {
        IllegalStateException fault = new IllegalStateException("boom");
        assertSame(fault, assertThrows(IllegalStateException.class, () -> pool.call(thrower(fault))));
        Error error = new StackOverflowError();
        assertSame(error, assertThrows(StackOverflowError.class, () -> pool.call(thrower(error))));
        assertEquals("done", pool.call(() -> "done"));
    }

    @Test
    void refuses_a_caller_if_no_thread_can_start_and_recovers() {
        AtomicBoolean exhausted = new AtomicBoolean(true);
        HashingPool pool = new HashingPool(new Argon2Settings(1, 0, Duration.ofDays(1)), work -> new Thread(work) {
            @Override
            public synchronized void start() {
                if (exhausted.get()) {
                    throw new OutOfMemoryError("unable to create native thread: planned");
                }
                super.start();
            }
        });
        for (int i = 0; i < 3; i++) {
            ChatException refusal = assertThrows(ChatException.class, () -> pool.call(() -> "never"));
            assertEquals(UNAVAILABLE, refusal.code());
        }
        exhausted.set(false);
        assertEquals("done", pool.call(() -> "done"));
    }

    @Test
    void refuses_an_interrupted_caller_that_waits_and_keeps_its_interrupt_flag() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        FutureTask<String> first = new FutureTask<>(() -> pool.call(() -> {
            begun.countDown();
            await(end);
            return "done";
        }));
        new Thread(first).start();
        begun.await();
        Thread.currentThread().interrupt();
        assertThrows(ChatException.class, () -> pool.call(() -> "never"));
        assertTrue(Thread.interrupted());
        end.countDown();
        assertEquals("done", first.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Supplier<String> thrower(RuntimeException fault) {
        return () -> {
            throw fault;
        };
    }

    private static Supplier<String> thrower(Error error) {
        return () -> {
            throw error;
        };
    }
}

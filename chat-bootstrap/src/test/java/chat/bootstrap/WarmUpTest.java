package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void goes_on_after_a_failed_step() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Runnable failing = () -> {
            throw new AssertionError("fails on purpose");
        };
        WarmUp.start(List.of(failing, done::countDown), Duration.ZERO);
        assertTrue(done.await(30, TimeUnit.SECONDS));
    }

    @Test
    void starts_no_further_step_after_the_stop() throws InterruptedException {
        CompletableFuture<Thread> running = new CompletableFuture<>();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        AtomicBoolean second = new AtomicBoolean();
        Runnable waiting = () -> {
            running.complete(Thread.currentThread());
            goOn.orTimeout(30, TimeUnit.SECONDS).join();
        };
        WarmUp warmUp = WarmUp.start(List.of(waiting, () -> second.set(true)), Duration.ZERO);
        Thread thread = running.orTimeout(30, TimeUnit.SECONDS).join();
        warmUp.stop();
        goOn.complete(null);
        thread.join();
        assertFalse(second.get());
    }
}

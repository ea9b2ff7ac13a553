package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
}

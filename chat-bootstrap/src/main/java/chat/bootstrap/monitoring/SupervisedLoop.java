package chat.bootstrap.monitoring;

import chat.domain.port.Supervisor.Loop;
import chat.domain.port.Supervisor.Pass;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A supervised loop with its counts of failures, in a row and in total. Thread-safe. */
final class SupervisedLoop implements Loop {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedLoop.class);
    // Created in advance: memory may be exhausted when they are needed.
    private static final List<Duration> BACK_OFFS = Stream.of(100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000)
            .map(Duration::ofMillis)
            .toList();
    private static final int DOWN_AFTER = 3;

    private final String name;
    private final boolean vital;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final LongAdder failures = new LongAdder();

    SupervisedLoop(String name, boolean vital) {
        this.name = name;
        this.vital = vital;
    }

    @Override
    public Duration run(Pass pass) {
        try {
            pass.run();
        } catch (Throwable fault) {
            return failed(fault);
        }
        recover();
        return Duration.ZERO;
    }

    private Duration failed(Throwable fault) {
        if (fault instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        int before = failuresInARow.getAndIncrement();
        try {
            failures.increment();
            if (before == 0) {
                LOG.error(
                        "The background loop \"{}\" failed; it is retried, further failures are only counted",
                        name,
                        fault);
            }
        } catch (Throwable ignored) {
            // When memory or stack is exhausted, reporting can fail too; the loop must continue anyway.
        }
        return backOff(before);
    }

    private void recover() {
        if (failuresInARow.get() == 0) {
            return;
        }
        int after = failuresInARow.getAndSet(0);
        try {
            LOG.info("The background loop \"{}\" works again after {} failures", name, after);
        } catch (Throwable ignored) {
            // As above.
        }
    }

    private static Duration backOff(int failuresBefore) {
        return BACK_OFFS.get(Math.min(failuresBefore, BACK_OFFS.size() - 1));
    }

    String name() {
        return name;
    }

    LongAdder failures() {
        return failures;
    }

    /** @return whether the loop makes the server not ready: it is vital and failed at least three times in a row */
    boolean isDown() {
        return vital && failuresInARow.get() >= DOWN_AFTER;
    }
}

package chat.bootstrap.monitoring;

import chat.domain.port.Supervisor.Loop;
import chat.domain.port.Supervisor.Pass;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A supervised loop with its counts of failures, in a row and in total. Thread-safe. */
final class SupervisedLoop implements Loop {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedLoop.class);
    private static final int SHORTEST_MS = 100;
    private static final int LONGEST_MS = 10_000;
    private static final int MAX_DOUBLINGS = 7;
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
        if (failuresInARow.get() != 0) {
            recovered(failuresInARow.getAndSet(0));
        }
        return Duration.ZERO;
    }

    private Duration failed(Throwable fault) {
        if (fault instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        failures.increment();
        int before = failuresInARow.getAndIncrement();
        if (before == 0) {
            log(fault);
        }
        return Duration.ofMillis(Math.min(LONGEST_MS, SHORTEST_MS << Math.min(before, MAX_DOUBLINGS)));
    }

    // When memory or stack is exhausted, logging can fail too; the loop must continue anyway.
    private void log(Throwable fault) {
        try {
            LOG.error(
                    "The background loop \"{}\" failed; it is retried, further failures are only counted", name, fault);
        } catch (Throwable ignored) {
            failures.increment();
        }
    }

    private void recovered(int after) {
        LOG.info("The background loop \"{}\" works again after {} failures", name, after);
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

package chat.bootstrap.monitoring;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Times commits and counts their changes. */
final class CommitTimers {
    private final Timer timer;
    private final DistributionSummary changes;

    CommitTimers(MeterRegistry registry) {
        timer = Timer.builder("parley.commits")
                .description("Duration of a transaction, including the sync to disk")
                .register(registry);
        changes = DistributionSummary.builder("parley.commit.changes")
                .description("Changes per transaction")
                .register(registry);
    }

    void record(long nanos, int stored) {
        timer.record(nanos, TimeUnit.NANOSECONDS);
        changes.record(stored);
    }
}

package chat.adapter.persistence.transaction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports one transaction to a meter. Never throws, even if the meter does. Confined to the writer thread. */
final class CommitMeasurement {
    private static final Logger LOG = LoggerFactory.getLogger(CommitMeasurement.class);

    private final CommitMeter.@Nullable CommitSample sample;

    /** Starts the measurement. */
    CommitMeasurement(CommitMeter meter) {
        sample = startSample(meter);
    }

    private static CommitMeter.@Nullable CommitSample startSample(CommitMeter meter) {
        try {
            return meter.start();
        } catch (RuntimeException | Error fault) {
            LOG.warn("A transaction could not be measured", fault);
            return null;
        }
    }

    void committed(int changes) {
        try {
            if (sample != null) {
                sample.committed(changes);
            }
        } catch (RuntimeException | Error fault) {
            LOG.warn("A transaction could not be measured", fault);
        }
    }
}

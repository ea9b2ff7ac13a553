package chat.adapter.persistence.writer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction as a meter sees it. Never throws, whatever the meter does. Confined to the writer thread. */
final class Measurement {
    private static final Logger LOG = LoggerFactory.getLogger(Measurement.class);

    private final CommitMeter.@Nullable Measured measured;

    /** Begins to measure. */
    Measurement(CommitMeter meter) {
        measured = begun(meter);
    }

    private static CommitMeter.@Nullable Measured begun(CommitMeter meter) {
        try {
            return meter.begin();
        } catch (RuntimeException | Error fault) {
            LOG.warn("A transaction could not be measured", fault);
            return null;
        }
    }

    void committed(int changes) {
        try {
            if (measured != null) {
                measured.committed(changes);
            }
        } catch (RuntimeException | Error fault) {
            LOG.warn("A transaction could not be measured", fault);
        }
    }
}

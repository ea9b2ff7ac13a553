package chat.adapter.persistence.transaction;

import chat.domain.port.Supervisor;
import chat.domain.port.fake.RecordingSupervisor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A supervisor that requests a back-off, or fails, on demand. */
final class BreakingSupervisor implements Supervisor {
    private final RecordingSupervisor real = new RecordingSupervisor();
    private final AtomicReference<Duration> backOff = new AtomicReference<>(Duration.ZERO);
    private final AtomicBoolean breaks = new AtomicBoolean();

    /** Returns that back-off after the current or the next pass. */
    void backOff(Duration time) {
        backOff.set(time);
    }

    /** Throws an error after the current or the next pass. */
    void breakOnce() {
        breaks.set(true);
    }

    @Override
    public Loop loop(String name, boolean vital) {
        Loop loop = real.loop(name, vital);
        return pass -> {
            Duration usual = loop.run(pass);
            if (breaks.getAndSet(false)) {
                throw new OutOfMemoryError("planned");
            }
            Duration requested = backOff.getAndSet(Duration.ZERO);
            return requested.isZero() ? usual : requested;
        };
    }
}

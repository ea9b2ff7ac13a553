package chat.adapter.persistence.transaction;

import chat.domain.port.Supervisor;
import chat.domain.port.fake.RecordingSupervisor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A supervisor that makes passes fail, or fails itself, on demand. */
final class BreakingSupervisor implements Supervisor {
    private final RecordingSupervisor real = new RecordingSupervisor();
    private final AtomicReference<Duration> backOff = new AtomicReference<>(Duration.ZERO);
    private final AtomicBoolean breaks = new AtomicBoolean();

    /** The pass under way, or the next, is answered with that back-off. */
    void backOff(Duration time) {
        backOff.set(time);
    }

    /** After the pass under way, or the next, the supervisor breaks. */
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

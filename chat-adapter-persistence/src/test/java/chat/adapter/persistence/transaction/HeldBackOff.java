package chat.adapter.persistence.transaction;

import chat.domain.port.Supervisor;
import chat.domain.port.fake.RecordingSupervisor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A supervisor whose back-offs last until the test ends them, not for a time. Thread-safe. */
final class HeldBackOff implements Supervisor {
    private static final Duration OVER = Duration.ofNanos(1);

    private final RecordingSupervisor real;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    HeldBackOff(RecordingSupervisor real) {
        this.real = real;
    }

    /** Waits until a pass has failed. */
    void awaitBegin() throws InterruptedException {
        begun.await();
    }

    /** Ends the back-off under way; later ones are over at once. */
    void end() {
        ended.countDown();
    }

    /** What passes threw, in order. */
    List<Throwable> faults() {
        return real.failures().stream().map(RecordingSupervisor.Failure::fault).toList();
    }

    @Override
    public Loop loop(String name, boolean vital) {
        Loop loop = real.loop(name, vital);
        return pass -> {
            if (loop.run(pass).isZero()) {
                return Duration.ZERO;
            }
            begun.countDown();
            try {
                ended.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return OVER;
        };
    }
}

package chat.domain.port.fake;

import chat.domain.port.Supervisor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A supervisor that records failures in order. */
public final class RecordingSupervisor implements Supervisor {
    private static final int SHORTEST_MS = 100;
    private static final int LONGEST_MS = 10_000;

    private final List<Failure> failures = new CopyOnWriteArrayList<>();

    /** A pass that failed. */
    public record Failure(String loop, Throwable fault) {}

    @Override
    public Loop loop(String name, boolean vital) {
        AtomicInteger inARow = new AtomicInteger();
        return pass -> {
            try {
                pass.run();
                inARow.set(0);
                return Duration.ZERO;
            } catch (Throwable fault) {
                if (fault instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                failures.add(new Failure(name, fault));
                int doubled = Math.min(inARow.getAndIncrement(), 7);
                return Duration.ofMillis(Math.min(LONGEST_MS, SHORTEST_MS << doubled));
            }
        };
    }

    /** @return the failed passes of all loops, oldest first */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }
}

package chat.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads what the server's process uses, as far as the system tells. Thread-safe. */
public final class ProcessMeter {
    private static final String RESIDENT = "VmRSS:";
    private static final long KIB = 1024;

    private final OptionalLong pid;

    /** @param pid the server's process; empty if it is unknown or on another machine */
    public ProcessMeter(OptionalLong pid) {
        this.pid = pid;
    }

    /** Returns the CPU time of the process so far. */
    public Optional<Duration> cpu() {
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(pid.getAsLong())
                        .flatMap(process -> process.info().totalCpuDuration());
    }

    /** Returns the resident memory of the process in bytes; only on Linux. */
    public OptionalLong residentBytes() {
        if (pid.isEmpty()) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid.getAsLong()), "status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}

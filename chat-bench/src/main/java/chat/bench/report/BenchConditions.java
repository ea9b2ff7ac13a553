package chat.bench.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions of a benchmark, without which its results say little.
 *
 * @param startedAt when it began
 * @param version of this program
 * @param java version of Java of the load generator, and of a server that was started for the benchmark
 * @param clientProcessors number of processors of the load generator's machine, which may be another than the server's
 * @param server its address
 * @param serverOptions the JVM options of the server; empty if the benchmark did not start it
 * @param settings the options that shape the load, by name
 */
public record BenchConditions(
        Instant startedAt,
        String version,
        String java,
        int clientProcessors,
        String server,
        Optional<List<String>> serverOptions,
        Map<String, Number> settings) {
    /** Returns whether the server was started for the benchmark. */
    public boolean isOwnServer() {
        return serverOptions.isPresent();
    }
}

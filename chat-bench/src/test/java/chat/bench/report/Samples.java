package chat.bench.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Reports for tests. */
final class Samples {
    private Samples() {}

    static BenchReport report() {
        ScenarioResult fanout = new ScenarioResult(
                "fanout",
                "1,000 <connections> & more",
                "deliveries",
                List.of(
                        new LoadStep(10_000, 9_998, new Latency(2, 6, 9, 12), OptionalDouble.of(4.04), ""),
                        new LoadStep(
                                640_000,
                                412_345,
                                new Latency(300, 900, 1_100, 1_200),
                                OptionalDouble.empty(),
                                "ended 2.0 s late")),
                List.of(),
                new DeliveryCounts(12_345_678, 0, 0, 0, 0, 0),
                List.of("This machine delivered a lot."),
                List.of("A limit."));
        ScenarioResult idle = new ScenarioResult(
                "idle",
                "5,000 connections",
                "",
                List.of(),
                List.of(
                        new Metric("memory_kib_per_connection", "memory per connection", 12.345678, "KiB"),
                        new Metric("connections_lost", "connections lost", 1_234L, "")),
                new DeliveryCounts(5_000, 1, 2, 3, 5, 4),
                List.of(),
                List.of());
        return new BenchReport(conditions(Optional.of(List.of("-Xmx1g"))), List.of(fanout, idle));
    }

    /** Returns conditions with the options of an own server, or without those of another. */
    static BenchConditions conditions(Optional<List<String>> serverOptions) {
        return new BenchConditions(
                Instant.parse("2026-11-30T12:00:00Z"),
                "1.0",
                "17.0.1",
                2,
                "http://127.0.0.1:8000",
                serverOptions,
                new TreeMap<>(Map.of("rate", 10_000.0, "users", 50)));
    }

    /** Returns the report of a ramp of which nothing arrived at the second load. */
    static BenchReport stalled() {
        ScenarioResult rooms = new ScenarioResult(
                "rooms",
                "10 rooms",
                "deliveries",
                List.of(
                        new LoadStep(10_000, 9_998, new Latency(2, 6, 9, 12), OptionalDouble.empty(), ""),
                        new LoadStep(20_000, 0, Latency.NONE, OptionalDouble.empty(), "nothing arrived")),
                List.of(),
                DeliveryCounts.NONE,
                List.of(),
                List.of());
        return new BenchReport(conditions(Optional.empty()), List.of(rooms));
    }
}

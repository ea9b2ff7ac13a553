package chat.bench.report;

import java.util.List;
import java.util.OptionalDouble;

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
                new DeliveryCounts(12_345_678, 0, 0, 0, 0),
                List.of("This machine delivered a lot."),
                List.of("A limit."));
        ScenarioResult idle = new ScenarioResult(
                "idle",
                "5,000 connections",
                "",
                List.of(),
                List.of(new Metric("memory_kib_per_connection", "memory per connection", 12.345678, "KiB")),
                new DeliveryCounts(5_000, 1, 2, 3, 4),
                List.of(),
                List.of());
        return new BenchReport("http://127.0.0.1:8000", true, "1.0", 2, List.of(fanout, idle));
    }
}

package chat.bench.report;

import java.util.List;
import java.util.stream.Stream;

/** Formats a report as text for a terminal. Thread-safe. */
public final class TextReport {
    private static final String ROW = "  %14s %12s %9s %9s %9s %9s %9s%s%n";

    private TextReport() {}

    /** Returns the tables, the counts and the summary. */
    public static String format(BenchReport report) {
        StringBuilder text = new StringBuilder();
        report.scenarios().forEach(scenario -> text.append(scenario(scenario)));
        text.append("Total: ").append(counts(report.totals())).append(System.lineSeparator());
        text.append(System.lineSeparator()).append("Capacity").append(System.lineSeparator());
        List<String> sentences = report.scenarios().stream()
                .flatMap(scenario -> Stream.concat(scenario.summary().stream(), scenario.notes().stream()))
                .toList();
        sentences.forEach(sentence -> text.append("- ").append(sentence).append(System.lineSeparator()));
        return text.toString();
    }

    private static String scenario(ScenarioResult result) {
        StringBuilder text = new StringBuilder(result.name()).append(": ").append(result.title());
        text.append(System.lineSeparator());
        if (!result.steps().isEmpty()) {
            text.append(String.format(
                    ROW, result.unit() + "/s", "achieved/s", "p50 ms", "p99 ms", "p99.9 ms", "max ms", "CPU µs", ""));
        }
        result.steps().forEach(step -> text.append(row(step)));
        for (Metric metric : result.metrics()) {
            String value = number(metric.value()) + " " + metric.unit();
            text.append(String.format("  %-45s %s%n", metric.label(), value.strip()));
        }
        text.append("  ").append(counts(result.counts())).append(System.lineSeparator());
        return text.append(System.lineSeparator()).toString();
    }

    private static String row(LoadStep step) {
        Latency latency = step.latency();
        return String.format(
                ROW,
                NumberFormatter.whole(step.offered()),
                NumberFormatter.whole(step.achieved()),
                NumberFormatter.precise(latency.p50()),
                NumberFormatter.precise(latency.p99()),
                NumberFormatter.precise(latency.p999()),
                NumberFormatter.precise(latency.max()),
                NumberFormatter.precise(step.cpuMicros().orElse(Double.NaN)),
                step.sustained() ? "" : "  not sustained: " + step.failedCriteria());
    }

    private static String number(Number value) {
        return value instanceof Long count
                ? NumberFormatter.whole(count.longValue())
                : NumberFormatter.precise(value.doubleValue());
    }

    private static String counts(DeliveryCounts counts) {
        return "delivered " + NumberFormatter.whole(counts.delivered())
                + ", lost " + NumberFormatter.whole(counts.lost())
                + ", duplicated " + NumberFormatter.whole(counts.duplicated())
                + ", out of order " + NumberFormatter.whole(counts.outOfOrder())
                + ", refused " + NumberFormatter.whole(counts.refused())
                + ", failed " + NumberFormatter.whole(counts.failed());
    }
}

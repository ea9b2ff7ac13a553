package chat.bench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Formats a report as one JSON object with snake_case names; latencies are in milliseconds. Thread-safe. */
public final class JsonReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double THOUSAND = 1000;

    private JsonReport() {}

    /** Returns the report in UTF-8. */
    public static String format(BenchReport report) {
        ObjectNode root = JSON.createObjectNode()
                .put("version", report.version())
                .put("server", report.server())
                .put("own_server", report.own())
                .put("client_processors", report.clientProcessors());
        ArrayNode scenarios = root.putArray("scenarios");
        report.scenarios().forEach(result -> scenario(scenarios.addObject(), result));
        counts(root.putObject("total"), report.totals());
        return root.toPrettyString() + "\n";
    }

    private static void scenario(ObjectNode node, ScenarioResult result) {
        node.put("name", result.name()).put("title", result.title());
        if (!result.error().isEmpty()) {
            node.put("error", result.error());
        }
        if (!result.unit().isEmpty()) {
            node.put("unit", result.unit());
            ArrayNode steps = node.putArray("steps");
            result.steps().forEach(step -> step(steps.addObject(), step));
        }
        result.metrics().forEach(metric -> node.put(metric.key(), rounded(metric.value())));
        counts(node.putObject("counts"), result.counts());
        ArrayNode summary = node.putArray("summary");
        result.summary().forEach(summary::add);
        ArrayNode notes = node.putArray("notes");
        result.notes().forEach(notes::add);
    }

    private static void step(ObjectNode node, LoadStep step) {
        Latency latency = step.latency();
        node.put("offered_per_s", rounded(step.offered()))
                .put("achieved_per_s", rounded(step.achieved()))
                .put("p50_ms", latency.p50())
                .put("p99_ms", latency.p99())
                .put("p999_ms", latency.p999())
                .put("max_ms", latency.max())
                .put("sustained", step.sustained());
        if (!step.sustained()) {
            node.put("failed_criteria", step.failedCriteria());
        }
        step.cpuMicros().ifPresent(micros -> node.put("server_cpu_us", rounded(micros)));
    }

    private static void counts(ObjectNode node, DeliveryCounts counts) {
        node.put("delivered", counts.delivered())
                .put("lost", counts.lost())
                .put("duplicated", counts.duplicated())
                .put("out_of_order", counts.outOfOrder())
                .put("failed", counts.failed());
    }

    private static double rounded(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }
}

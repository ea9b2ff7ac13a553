package chat.bench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Formats a report, with the conditions of the run, as one JSON object with snake_case names. The name of a measurement ends
 * in its unit, such as {@code p99_ms}; what was not measured is missing. Thread-safe.
 */
public final class JsonReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double THOUSAND = 1000;

    private JsonReport() {}

    /** Returns the report, with a line break at the end. */
    public static String format(BenchReport report) {
        ObjectNode root = JSON.createObjectNode();
        conditions(root, report.conditions());
        ArrayNode scenarios = root.putArray("scenarios");
        report.scenarios().forEach(result -> scenario(scenarios.addObject(), result));
        counts(root.putObject("total"), report.totals());
        return root.toPrettyString() + "\n";
    }

    private static void conditions(ObjectNode node, BenchConditions conditions) {
        node.put("started_at", conditions.startedAt().toString())
                .put("version", conditions.version())
                .put("java", conditions.java())
                .put("client_processors", conditions.clientProcessors())
                .put("server", conditions.server())
                .put("own_server", conditions.isOwnServer());
        conditions.serverOptions().ifPresent(options -> strings(node.putArray("server_jvm_options"), options));
        ObjectNode settings = node.putObject("settings");
        conditions.settings().forEach((name, value) -> number(settings, name, value));
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
        result.metrics().forEach(metric -> number(node, metric.key(), metric.value()));
        counts(node.putObject("counts"), result.counts());
        strings(node.putArray("summary"), result.summary());
        strings(node.putArray("notes"), result.notes());
    }

    private static void step(ObjectNode node, LoadStep step) {
        node.put("offered_per_s", rounded(step.offered())).put("achieved_per_s", rounded(step.achieved()));
        Latency latency = step.latency();
        if (!latency.isEmpty()) {
            node.put("p50_ms", latency.p50())
                    .put("p99_ms", latency.p99())
                    .put("p999_ms", latency.p999())
                    .put("max_ms", latency.max());
        }
        node.put("sustained", step.sustained());
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
                .put("refused", counts.refused())
                .put("failed", counts.failed());
    }

    private static void strings(ArrayNode node, Iterable<String> texts) {
        texts.forEach(node::add);
    }

    private static void number(ObjectNode node, String name, Number value) {
        if (value instanceof Double measured) {
            node.put(name, rounded(measured));
        } else {
            node.put(name, value.longValue());
        }
    }

    private static double rounded(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }
}

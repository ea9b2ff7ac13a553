package chat.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The plot of one scenario: a line for each percentile; a hollow dot is a load that the server did not sustain. A load of
 * which nothing arrived has no dot.
 */
final class LatencyPanel {
    static final int WIDTH = 760;
    static final int HEIGHT = 360;

    private static final int LEFT = 80;
    private static final int RIGHT = WIDTH - 30;
    private static final int TOP = 60;
    private static final int BOTTOM = HEIGHT - 60;
    private static final int LEGEND_STEP = 80;
    private static final Map<String, ToDoubleFunction<Latency>> LINES =
            new TreeMap<>(Map.of("p50", Latency::p50, "p99", Latency::p99, "p999", Latency::p999));

    private final ScenarioResult result;
    private final List<LoadStep> steps;
    private final LogScale loads;
    private final LogScale latencies;
    private final StringBuilder svg = new StringBuilder();

    /** @param result with at least one step */
    LatencyPanel(ScenarioResult result) {
        this.result = result;
        this.steps = result.steps().stream()
                .filter(step -> !step.latency().isEmpty())
                .toList();
        this.loads = LogScale.around(steps.stream().mapToDouble(LoadStep::offered), LEFT, RIGHT);
        this.latencies = LogScale.around(
                steps.stream()
                        .map(LoadStep::latency)
                        .flatMapToDouble(latency ->
                                LINES.values().stream().mapToDouble(percentile -> percentile.applyAsDouble(latency))),
                BOTTOM,
                TOP);
    }

    String format() {
        text("title", LEFT, 24, "start", result.name() + ": " + result.title());
        axes();
        int legend = RIGHT - LINES.size() * LEGEND_STEP;
        for (Map.Entry<String, ToDoubleFunction<Latency>> line : LINES.entrySet()) {
            String name = line.getKey();
            add("<path class=\"line %s\" d=\"M%d 40H%d\"/>%n", name, legend, legend + 30);
            text("", legend + 36, 44, "start", name.equals("p999") ? "p99.9" : name);
            legend += LEGEND_STEP;
            plot(name, line.getValue());
        }
        return svg.toString();
    }

    private void axes() {
        for (double load : loads.ticks()) {
            double x = loads.position(load);
            add("<path class=\"grid\" d=\"M%.1f %dV%d\"/>%n", x, TOP, BOTTOM);
            text("tick", x, BOTTOM + 18, "middle", tick(load));
        }
        for (double latency : latencies.ticks()) {
            double y = latencies.position(latency);
            add("<path class=\"grid\" d=\"M%d %.1fH%d\"/>%n", LEFT, y, RIGHT);
            text("tick", LEFT - 8, y + 4, "end", tick(latency));
        }
        text("", (LEFT + RIGHT) / 2.0, BOTTOM + 42, "middle", result.unit() + " per second");
        add(
                "<text transform=\"translate(22 %d) rotate(-90)\" text-anchor=\"middle\">latency, ms</text>%n",
                (TOP + BOTTOM) / 2);
    }

    private void plot(String name, ToDoubleFunction<Latency> percentile) {
        String points = steps.stream()
                .map(step -> String.format(Locale.ROOT, "%.1f,%.1f", x(step), y(step, percentile)))
                .collect(Collectors.joining(" "));
        add("<polyline class=\"line %s\" points=\"%s\"/>%n", name, points);
        for (LoadStep step : steps) {
            String missed = step.sustained() ? "" : " missed";
            add(
                    "<circle class=\"dot %s%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n",
                    name, missed, x(step), y(step, percentile));
        }
    }

    private double x(LoadStep step) {
        return loads.position(step.offered());
    }

    private double y(LoadStep step, ToDoubleFunction<Latency> percentile) {
        return latencies.position(percentile.applyAsDouble(step.latency()));
    }

    private static String tick(double value) {
        return value >= 1
                ? NumberFormatter.whole(value)
                : String.format(Locale.ROOT, "%s", Math.round(value * 1e4) / 1e4);
    }

    private void text(String style, double x, double y, String anchor, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        add("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", style, x, y, anchor, escaped);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}

package chat.bootstrap.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** CPU time against size, both logarithmic, as an SVG image and as a table. */
final class GrowthPlot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 320;
    private static final int LEFT = 80;
    private static final int RIGHT = WIDTH - 200;
    private static final int TOP = 50;
    private static final int BOTTOM = HEIGHT - 60;
    private static final int LABEL_HEIGHT = 16;
    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 WIDTH HEIGHT" width="WIDTH" height="HEIGHT" role="img" aria-label="CPU time against size">
            <style>
            svg { --paper: #ffffff; --ink: #1f2328; --faint: #8c959f; --grid: #d8dee4; --line: #0969da; }
            @media (prefers-color-scheme: dark) {
            svg { --paper: #0d1117; --ink: #e6edf3; --faint: #7d8590; --grid: #30363d; --line: #58a6ff; }
            }
            .paper { fill: var(--paper); }
            text { fill: var(--ink); font: 13px system-ui, sans-serif; }
            .title { font-weight: 600; font-size: 15px; }
            .tick { fill: var(--faint); font-size: 12px; }
            .grid { stroke: var(--grid); }
            .line { fill: none; stroke: var(--line); stroke-width: 2; }
            .dot { fill: var(--line); }
            </style>
            <rect class="paper" width="100%" height="100%"/>
            """;

    private final String title;
    private final String xLabel;
    private final Map<String, Map<Integer, Double>> lines = new LinkedHashMap<>();

    GrowthPlot(String title, String xLabel) {
        this.title = title;
        this.xLabel = xLabel;
    }

    /** Adds a measured value to a line. */
    void add(String line, int size, double micros) {
        lines.computeIfAbsent(line, first -> new TreeMap<>()).put(size, micros);
        System.out.printf(Locale.ROOT, "%s at %,d: %.2f%n", line, size, micros);
    }

    /** Writes the image and prints the table. */
    void write(Path image) throws IOException {
        StringBuilder svg = new StringBuilder(
                HEAD.replace("WIDTH", String.valueOf(WIDTH)).replace("HEIGHT", String.valueOf(HEIGHT)));
        panel(svg);
        Files.writeString(image, svg.append("</svg>\n"));
        System.out.println(table());
    }

    /** The values as a Markdown table. */
    private String table() {
        List<Integer> sizes = List.copyOf(lines.values().iterator().next().keySet());
        String head = "| " + xLabel + " | "
                + sizes.stream()
                        .map(size -> String.format(Locale.ROOT, "%,d", size))
                        .collect(Collectors.joining(" | "))
                + " |\n|---" + "|---".repeat(sizes.size()) + "|\n";
        return head
                + lines.entrySet().stream()
                        .map(line -> "| " + line.getKey() + " | "
                                + line.getValue().values().stream()
                                        .map(GrowthPlot::number)
                                        .collect(Collectors.joining(" | "))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private void panel(StringBuilder svg) {
        text(svg, "title", LEFT, 24, "start", title);
        text(svg, "", (LEFT + RIGHT) / 2.0, BOTTOM + 42, "middle", xLabel);
        List<Integer> sizes = List.copyOf(lines.values().iterator().next().keySet());
        double minX = Math.log10(sizes.get(0));
        double maxX = Math.log10(sizes.get(sizes.size() - 1));
        double[] values = lines.values().stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Math::log10)
                .sorted()
                .toArray();
        double minY = Math.floor(values[0]);
        double maxY = Math.max(minY + 1, Math.ceil(values[values.length - 1]));
        for (double x = minX; x <= maxX + 0.01; x++) {
            double at = LEFT + (RIGHT - LEFT) * (x - minX) / (maxX - minX);
            svg.append(String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%.1f %dV%d\"/>%n", at, TOP, BOTTOM));
            text(svg, "tick", at, BOTTOM + 18, "middle", String.format(Locale.ROOT, "%,.0f", Math.pow(10, x)));
        }
        for (double y = minY; y <= maxY + 0.01; y++) {
            double at = BOTTOM - (BOTTOM - TOP) * (y - minY) / (maxY - minY);
            svg.append(String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%d %.1fH%d\"/>%n", LEFT, at, RIGHT));
            text(svg, "tick", LEFT - 8, at + 4, "end", number(Math.pow(10, y)));
        }
        List<Double> labels = new ArrayList<>();
        lines.forEach((name, line) -> {
            StringBuilder points = new StringBuilder();
            double lastY = 0;
            for (Map.Entry<Integer, Double> point : line.entrySet()) {
                double x = LEFT + (RIGHT - LEFT) * (Math.log10(point.getKey()) - minX) / (maxX - minX);
                lastY = BOTTOM - (BOTTOM - TOP) * (Math.log10(point.getValue()) - minY) / (maxY - minY);
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, lastY));
                svg.append(String.format(
                        Locale.ROOT, "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n", x, lastY));
            }
            svg.append(String.format(
                    Locale.ROOT,
                    "<polyline class=\"line\" points=\"%s\"/>%n",
                    points.toString().strip()));
            double label = lastY + 4;
            while (labels.stream().anyMatch(isNear(label))) {
                label += LABEL_HEIGHT;
            }
            labels.add(label);
            text(svg, "", RIGHT + 12, label, "start", name);
        });
    }

    private static Predicate<Double> isNear(double label) {
        return other -> Math.abs(other - label) < LABEL_HEIGHT;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 1 ? "%.1f" : "%.2f", value);
    }

    private static void text(StringBuilder svg, String style, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                style,
                x,
                y,
                anchor,
                text));
    }
}

package chat.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * Plots a report as one self-contained SVG image: for each scenario with steps, latency against load, both logarithmic. The
 * colours follow the reader's light or dark scheme. Thread-safe.
 */
public final class SvgReport {
    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 WIDTH HEIGHT" width="WIDTH" height="HEIGHT" role="img" aria-label="Latency against load">
            <style>
            svg { --paper: #ffffff; --ink: #1f2328; --faint: #8c959f; --grid: #d8dee4; --p50: #0969da; --p99: #bc4c00; --p999: #8250df; }
            @media (prefers-color-scheme: dark) {
            svg { --paper: #0d1117; --ink: #e6edf3; --faint: #7d8590; --grid: #30363d; --p50: #58a6ff; --p99: #f0883e; --p999: #bc8cff; }
            }
            .paper { fill: var(--paper); }
            text { fill: var(--ink); font: 13px system-ui, sans-serif; }
            .title { font-weight: 600; font-size: 15px; }
            .tick { fill: var(--faint); font-size: 12px; }
            .grid { stroke: var(--grid); stroke-width: 1; }
            .line { fill: none; stroke-width: 2; }
            .dot { stroke-width: 2; }
            .missed { fill: var(--paper); }
            .p50 { stroke: var(--p50); } .dot.p50:not(.missed) { fill: var(--p50); }
            .p99 { stroke: var(--p99); stroke-dasharray: 7 3; } .dot.p99:not(.missed) { fill: var(--p99); }
            .p999 { stroke: var(--p999); stroke-dasharray: 2 3; } .dot.p999:not(.missed) { fill: var(--p999); }
            .dot { stroke-dasharray: none; }
            </style>
            <rect class="paper" width="100%" height="100%"/>
            """;

    private SvgReport() {}

    /** Returns the image as XML. */
    public static String format(BenchReport report) {
        List<ScenarioResult> plotted = report.scenarios().stream()
                .filter(scenario -> !scenario.steps().isEmpty())
                .toList();
        int height = Math.max(1, plotted.size()) * LatencyPanel.HEIGHT;
        StringBuilder svg = new StringBuilder(
                HEAD.replace("WIDTH", String.valueOf(LatencyPanel.WIDTH)).replace("HEIGHT", String.valueOf(height)));
        for (int i = 0; i < plotted.size(); i++) {
            svg.append(String.format(Locale.ROOT, "<g transform=\"translate(0 %d)\">%n", i * LatencyPanel.HEIGHT))
                    .append(new LatencyPanel(plotted.get(i)).format())
                    .append("</g>\n");
        }
        return svg.append("</svg>\n").toString().replace("\r\n", "\n");
    }
}

package chat.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportsTest {
    @Test
    void the_text_has_a_table_the_counts_and_the_summary() {
        String expected = """
                fanout: 1,000 <connections> & more
                    deliveries/s   achieved/s    p50 ms    p99 ms  p99.9 ms    max ms    CPU µs
                          10,000        9,998      2.00      6.00      9.00      12.0      4.04
                         640,000      412,345       300       900     1,100     1,200         -  not sustained: ended 2.0 s late
                  delivered 12,345,678, lost 0, duplicated 0, out of order 0, refused 0, failed 0

                idle: 5,000 connections
                  memory per connection                         12.3 KiB
                  connections lost                              1,234
                  delivered 5,000, lost 1, duplicated 2, out of order 3, refused 5, failed 4

                Total: delivered 12,350,678, lost 1, duplicated 2, out of order 3, refused 5, failed 4

                Capacity
                - This machine delivered a lot.
                - A limit.
                """;
        assertEquals(expected, TextReport.format(Samples.report()).replace("\r\n", "\n"));
    }

    @Test
    void the_json_has_all_numbers() throws Exception {
        JsonNode json = new JsonMapper().readTree(JsonReport.format(Samples.report()));

        JsonNode fanout = json.at("/scenarios/0");
        assertEquals("fanout", fanout.at("/name").asText());
        assertEquals("deliveries", fanout.at("/unit").asText());
        assertEquals(10_000, fanout.at("/steps/0/offered_per_s").asDouble());
        assertEquals(9_998, fanout.at("/steps/0/achieved_per_s").asDouble());
        assertEquals(6, fanout.at("/steps/0/p99_ms").asDouble());
        assertEquals(9, fanout.at("/steps/0/p999_ms").asDouble());
        assertEquals(4.04, fanout.at("/steps/0/server_cpu_us").asDouble());
        assertFalse(fanout.at("/steps/1").has("server_cpu_us"));
        assertTrue(fanout.at("/steps/0/sustained").asBoolean());
        assertFalse(fanout.at("/steps/0").has("failed_criteria"));
        assertFalse(fanout.at("/steps/1/sustained").asBoolean());
        assertEquals("ended 2.0 s late", fanout.at("/steps/1/failed_criteria").asText());
        assertEquals(12.346, json.at("/scenarios/1/memory_kib_per_connection").asDouble());
        assertEquals("1234", json.at("/scenarios/1/connections_lost").toString());
        assertEquals(
                List.of(12_350_678L, 1L, 2L, 3L, 5L, 4L),
                List.of(
                        json.at("/total/delivered").asLong(),
                        json.at("/total/lost").asLong(),
                        json.at("/total/duplicated").asLong(),
                        json.at("/total/out_of_order").asLong(),
                        json.at("/total/refused").asLong(),
                        json.at("/total/failed").asLong()));
    }

    @Test
    void the_json_has_the_conditions_of_the_run() throws Exception {
        JsonNode json = new JsonMapper().readTree(JsonReport.format(Samples.report()));

        assertEquals("2026-11-30T12:00:00Z", json.at("/started_at").asText());
        assertEquals("1.0", json.at("/version").asText());
        assertEquals("17.0.1", json.at("/java").asText());
        assertEquals(2, json.at("/client_processors").asInt());
        assertEquals("http://127.0.0.1:8000", json.at("/server").asText());
        assertTrue(json.at("/own_server").asBoolean());
        assertEquals("[\"-Xmx1g\"]", json.at("/server_jvm_options").toString());
        assertEquals("{\"rate\":10000.0,\"users\":50}", json.at("/settings").toString());
    }

    @Test
    void the_json_does_not_invent_options_of_another_server() throws Exception {
        JsonNode json = new JsonMapper().readTree(JsonReport.format(Samples.stalled()));

        assertFalse(json.at("/own_server").asBoolean());
        assertFalse(json.has("server_jvm_options"));
    }

    @Test
    void a_load_of_which_nothing_arrived_has_no_latency() throws Exception {
        BenchReport report = Samples.stalled();

        assertTrue(TextReport.format(report)
                .contains("0         -         -         -         -         -  not sustained"));
        JsonNode step = new JsonMapper().readTree(JsonReport.format(report)).at("/scenarios/0/steps/1");
        assertFalse(step.path("sustained").asBoolean(true));
        for (String key : List.of("p50_ms", "p99_ms", "p999_ms", "max_ms")) {
            assertFalse(step.has(key), key);
        }
        assertEquals(
                3,
                parse(SvgReport.format(report))
                        .getElementsByTagNameNS("*", "circle")
                        .getLength());
    }

    @Test
    void nothing_has_no_percentiles() {
        LatencyHistogram histogram = new LatencyHistogram();
        assertTrue(histogram.percentiles().isEmpty());

        histogram.record(2_000_000);
        assertEquals(2, histogram.percentiles().p50(), 0.01);
    }

    @Test
    void a_failed_scenario_is_reported_with_the_reason() throws Exception {
        ScenarioResult failed =
                ScenarioResult.failed("idle", "Too many open files.").withNote("idle failed.");
        BenchReport report = new BenchReport(Samples.conditions(Optional.empty()), List.of(failed));

        JsonNode json = new JsonMapper().readTree(JsonReport.format(report));
        assertEquals("Too many open files.", json.at("/scenarios/0/error").asText());
        assertEquals(1, json.at("/total/failed").asLong());
        assertEquals(Optional.of("Too many open files."), report.error());
        assertEquals(Optional.empty(), Samples.report().error());
        assertTrue(TextReport.format(report).contains("- idle failed."), TextReport.format(report));
    }

    @Test
    void the_plot_is_well_formed_and_labelled() throws Exception {
        String svg = SvgReport.format(Samples.report());
        Document document = parse(svg);

        assertEquals("svg", document.getDocumentElement().getLocalName());
        assertEquals("http://www.w3.org/2000/svg", document.getDocumentElement().getNamespaceURI());
        List<String> texts = texts(document);
        assertTrue(
                texts.containsAll(List.of(
                        "fanout: 1,000 <connections> & more",
                        "deliveries per second",
                        "latency, ms",
                        "p50",
                        "p99",
                        "p99.9",
                        "10,000",
                        "1,000,000",
                        "1,000")),
                texts::toString);
        assertEquals(3, document.getElementsByTagNameNS("*", "polyline").getLength());
        assertEquals(6, document.getElementsByTagNameNS("*", "circle").getLength());
    }

    @Test
    void the_plot_is_self_contained_and_follows_the_dark_scheme() {
        String svg = SvgReport.format(Samples.report());

        assertTrue(svg.contains("@media (prefers-color-scheme: dark)"));
        assertFalse(svg.replace("http://www.w3.org/2000/svg", "").contains("http"));
        assertFalse(svg.contains("NaN"));
    }

    @Test
    void a_plot_without_steps_is_an_empty_image() throws Exception {
        BenchReport empty = new BenchReport(Samples.conditions(Optional.empty()), List.of());

        assertEquals(
                0,
                parse(SvgReport.format(empty))
                        .getElementsByTagNameNS("*", "circle")
                        .getLength());
    }

    @Test
    void points_are_within_the_frame() throws Exception {
        NodeList dots = parse(SvgReport.format(Samples.report())).getElementsByTagNameNS("*", "circle");
        for (int i = 0; i < dots.getLength(); i++) {
            Element dot = (Element) dots.item(i);
            double x = Double.parseDouble(dot.getAttribute("cx"));
            double y = Double.parseDouble(dot.getAttribute("cy"));
            assertTrue(x >= 80 && x <= 730 && y >= 60 && y <= 300, x + ", " + y);
        }
    }

    @Test
    void an_axis_has_round_ends_and_labels() {
        LogScale axis = new LogScale(1, 100, 0, 200);

        assertEquals(100, axis.position(10), 0.001);
        assertEquals(List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0), axis.ticks());
        LogScale wide = LogScale.around(java.util.stream.DoubleStream.of(0.3, 2_500), 300, 0);
        assertEquals(0.2, wide.min(), 1e-9);
        assertEquals(5_000, wide.max(), 1e-9);
        assertEquals(300, wide.position(0.001), 0.001);
        assertEquals(List.of(1.0, 10.0, 100.0, 1_000.0), wide.ticks());
    }

    @Test
    void numbers_have_about_three_digits() {
        assertEquals("412,000", NumberFormatter.load(412_345));
        assertEquals("987", NumberFormatter.load(987));
        assertEquals("0.50", NumberFormatter.load(0.5));
        assertEquals("0.05", NumberFormatter.precise(0.051));
        assertEquals("12.3", NumberFormatter.precise(12.34));
        assertEquals("-", NumberFormatter.precise(Double.NaN));
        assertEquals("1,234", NumberFormatter.precise(1_234.4));
        assertEquals("1,000 users", NumberFormatter.quantity(1_000, "user"));
        assertEquals("1 user", NumberFormatter.quantity(1, "user"));
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document document) {
        NodeList nodes = document.getElementsByTagNameNS("*", "text");
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}

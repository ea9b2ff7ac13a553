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
                  delivered 12,345,678, lost 0, duplicated 0, out of order 0, failed 0

                idle: 5,000 connections
                  memory per connection                         12.3 KiB
                  delivered 5,000, lost 1, duplicated 2, out of order 3, failed 4

                Total: delivered 12,350,678, lost 1, duplicated 2, out of order 3, failed 4

                Capacity
                - This machine delivered a lot.
                - A limit.
                """;
        assertEquals(expected, TextReport.format(Samples.report()).replace("\r\n", "\n"));
    }

    @Test
    void the_json_has_all_numbers() throws Exception {
        JsonNode json = new JsonMapper().readTree(JsonReport.format(Samples.report()));

        assertEquals("1.0", json.at("/version").asText());
        assertTrue(json.at("/own_server").asBoolean());
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
        assertEquals(
                List.of(12_350_678L, 1L, 2L, 3L, 4L),
                List.of(
                        json.at("/total/delivered").asLong(),
                        json.at("/total/lost").asLong(),
                        json.at("/total/duplicated").asLong(),
                        json.at("/total/out_of_order").asLong(),
                        json.at("/total/failed").asLong()));
    }

    @Test
    void the_json_says_that_the_processors_are_those_of_the_load_generator() throws Exception {
        BenchReport report = new BenchReport("https://chat.example.org", false, "1", 2, List.of());

        JsonNode json = new JsonMapper().readTree(JsonReport.format(report));
        assertEquals(2, json.at("/client_processors").asInt());
        assertFalse(json.has("processors"));
    }

    @Test
    void a_failed_scenario_is_reported_with_the_reason() throws Exception {
        ScenarioResult failed =
                ScenarioResult.failed("idle", "Too many open files.").withNote("idle failed.");
        BenchReport report = new BenchReport("http://127.0.0.1", false, "1", 1, List.of(failed));

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
        BenchReport empty = new BenchReport("http://127.0.0.1", false, "1", 1, List.of());

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

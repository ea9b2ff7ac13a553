package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.bench.report.Latency;
import chat.bench.report.LoadStep;
import chat.bench.server.TargetServer;
import java.net.URI;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RampSummaryTest {
    private static final LoadStep LOW = step(10_000, 6, OptionalDouble.empty(), "");
    private static final LoadStep HIGH = step(412_345, 38.2, OptionalDouble.of(1.364), "");
    private static final LoadStep FAILED = step(640_000, 900, OptionalDouble.empty(), "5 messages refused");

    private final RampSummary deliveries = RampSummary.ofDeliveries(1_000, "to all");

    @Test
    void says_the_capacity_both_ends_of_the_search_and_the_latency_at_low_load() {
        assertEquals(
                List.of(
                        "This machine made up to 412,000 deliveries a second: 412 messages a second to all"
                                + " (p99 38.2 ms, 1.36 µs of server CPU for each delivery).",
                        "It sustained 412,000 deliveries a second, but not 640,000 (5 messages refused).",
                        "At 10,000 deliveries a second, p99 was 6.00 ms."),
                deliveries.sentences("This machine", List.of(LOW, HIGH, FAILED)));
    }

    @Test
    void says_that_the_limit_was_not_reached() {
        assertEquals(
                List.of(
                        "This machine made at least 10,000 deliveries a second: 10 messages a second to all (p99 6.00 ms);"
                                + " the benchmark did not reach its limit."),
                deliveries.sentences("This machine", List.of(LOW)));
    }

    @Test
    void says_that_no_rate_was_sustained() {
        assertEquals(
                List.of("This machine sustained none of the rates that were tried, not even 640,000 deliveries a second"
                        + " (5 messages refused)."),
                deliveries.sentences("This machine", List.of(FAILED)));
    }

    @Test
    void pages_are_no_messages() {
        assertEquals(
                "This machine served up to 412,000 pages of history a second over HTTP"
                        + " (p99 38.2 ms, 1.36 µs of server CPU for each page).",
                RampSummary.ofPages()
                        .sentences("This machine", List.of(LOW, HIGH, FAILED))
                        .get(0));
    }

    @Test
    void another_server_is_named() {
        String subject = TargetServer.running(URI.create("https://chat.example.org"), OptionalLong.empty())
                .subject();

        assertEquals(
                "The server at https://chat.example.org made at least 10,000 deliveries a second: 10 messages a second"
                        + " to all (p99 6.00 ms); the benchmark did not reach its limit.",
                deliveries.sentences(subject, List.of(LOW)).get(0));
    }

    private static LoadStep step(double rate, double p99, OptionalDouble cpu, String failedCriteria) {
        return new LoadStep(rate, rate, new Latency(1, p99, p99, p99), cpu, failedCriteria);
    }
}

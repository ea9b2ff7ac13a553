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

    @Test
    void says_the_capacity_and_the_latency_at_low_load() {
        assertEquals(
                List.of(
                        "This machine delivered up to 412,000 messages a second to all (p99 38.2 ms, 1.36 µs of server CPU each).",
                        "At 10,000 a second, p99 was 6.00 ms."),
                sentences(List.of(LOW, HIGH, FAILED)));
    }

    @Test
    void says_that_the_limit_was_not_reached() {
        assertEquals(
                List.of("This machine delivered at least 10,000 messages a second to all (p99 6.00 ms);"
                        + " the benchmark did not reach its limit."),
                sentences(List.of(LOW)));
    }

    @Test
    void says_that_no_rate_was_sustained() {
        assertEquals(
                List.of(
                        "This machine sustained none of the rates that were tried for messages to all (5 messages refused)."),
                sentences(List.of(FAILED)));
    }

    @Test
    void another_server_is_named() {
        assertEquals(
                "The server at https://chat.example.org delivered at least 10,000 messages a second to all"
                        + " (p99 6.00 ms); the benchmark did not reach its limit.",
                RampSummary.sentences(
                                TargetServer.running(URI.create("https://chat.example.org"), OptionalLong.empty())
                                        .subject(),
                                List.of(LOW),
                                "messages",
                                "delivered",
                                "to all")
                        .get(0));
    }

    private static List<String> sentences(List<LoadStep> steps) {
        return RampSummary.sentences("This machine", steps, "messages", "delivered", "to all");
    }

    private static LoadStep step(double rate, double p99, OptionalDouble cpu, String failedCriteria) {
        return new LoadStep(rate, rate, new Latency(1, p99, p99, p99), cpu, failedCriteria);
    }
}

package chat.bench.scenario;

import chat.bench.report.LoadStep;
import chat.bench.report.NumberFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Describes the result of a ramp in English.
 *
 * @param verb in the past tense, such as {@code made}
 * @param unit such as {@code delivery}
 * @param units the plural of it
 * @param detail follows {@code 1,000 deliveries a second} and says what that rate means
 */
record RampSummary(String verb, String unit, String units, DoubleFunction<String> detail) {
    /**
     * Returns the description of deliveries.
     *
     * @param perMessage number of deliveries of each message
     * @param where such as {@code to 1,000 connections in one room}
     */
    static RampSummary ofDeliveries(int perMessage, String where) {
        return new RampSummary(
                "made",
                "delivery",
                "deliveries",
                rate -> ": " + NumberFormatter.load(rate / perMessage) + " messages a second " + where);
    }

    /** Returns the description of pages of history. */
    static RampSummary ofPages() {
        return new RampSummary("served", "page", "pages of history", rate -> " over HTTP");
    }

    /**
     * Returns the sentences.
     *
     * @param subject what the ramp measured, such as {@code This machine}
     * @param steps at least one, by load, ascending
     */
    List<String> sentences(String subject, List<LoadStep> steps) {
        LoadStep low = steps.get(0);
        Optional<LoadStep> best =
                steps.stream().filter(LoadStep::sustained).max(Comparator.comparingDouble(LoadStep::offered));
        if (best.isEmpty()) {
            return List.of(subject + " sustained none of the rates that were tried, not even "
                    + NumberFormatter.load(low.offered()) + " " + units + " a second (" + low.failedCriteria() + ").");
        }
        LoadStep top = best.get();
        Optional<LoadStep> limit = steps.stream()
                .filter(step -> !step.sustained() && step.offered() > top.offered())
                .findFirst();
        List<String> sentences = new ArrayList<>();
        sentences.add(subject + " " + verb + (limit.isEmpty() ? " at least " : " up to ")
                + NumberFormatter.load(top.achieved()) + " " + units + " a second"
                + detail.apply(top.achieved())
                + " (p99 " + NumberFormatter.precise(top.latency().p99()) + " ms" + cpu(top) + ")"
                + (limit.isEmpty() ? "; the benchmark did not reach its limit." : "."));
        limit.ifPresent(step -> sentences.add("It sustained " + NumberFormatter.load(top.offered()) + " " + units
                + " a second, but not " + NumberFormatter.load(step.offered()) + " (" + step.failedCriteria() + ")."));
        if (low.sustained() && low.offered() < top.offered()) {
            sentences.add("At " + NumberFormatter.load(low.offered()) + " " + units + " a second, p99 was "
                    + NumberFormatter.precise(low.latency().p99()) + " ms.");
        }
        return sentences;
    }

    private String cpu(LoadStep step) {
        return step.cpuMicros().isEmpty()
                ? ""
                : ", " + NumberFormatter.precise(step.cpuMicros().getAsDouble()) + " µs of server CPU for each " + unit;
    }
}

package chat.bench.scenario;

import chat.bench.report.LoadStep;
import chat.bench.report.NumberFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Describes the result of a ramp in English. */
final class RampSummary {
    private RampSummary() {}

    /**
     * Returns the sentences.
     *
     * @param subject what the ramp measured, such as {@code This machine}
     * @param steps at least one, by load, ascending
     * @param units such as {@code messages}
     * @param verb in the past tense, such as {@code delivered}
     * @param where the rest of the predicate
     */
    static List<String> sentences(String subject, List<LoadStep> steps, String units, String verb, String where) {
        Optional<LoadStep> best =
                steps.stream().filter(LoadStep::sustained).max(Comparator.comparingDouble(LoadStep::offered));
        if (best.isEmpty()) {
            return List.of(subject + " sustained none of the rates that were tried for " + units + " " + where + " ("
                    + steps.get(0).failedCriteria() + ").");
        }
        LoadStep top = best.get();
        LoadStep low = steps.get(0);
        boolean isUnsaturated = steps.get(steps.size() - 1).sustained();
        List<String> sentences = new ArrayList<>();
        sentences.add(subject + " " + verb + (isUnsaturated ? " at least " : " up to ")
                + NumberFormatter.load(top.achieved()) + " " + units + " a second " + where
                + " (p99 " + NumberFormatter.precise(top.latency().p99()) + " ms" + cpu(top) + ")"
                + (isUnsaturated ? "; the benchmark did not reach its limit." : "."));
        if (low.sustained() && low.offered() < top.offered()) {
            sentences.add("At " + NumberFormatter.load(low.offered()) + " a second, p99 was "
                    + NumberFormatter.precise(low.latency().p99()) + " ms.");
        }
        return sentences;
    }

    private static String cpu(LoadStep step) {
        return step.cpuMicros().isEmpty()
                ? ""
                : ", " + NumberFormatter.precise(step.cpuMicros().getAsDouble()) + " µs of server CPU each";
    }
}

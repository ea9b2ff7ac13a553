package chat.bench.scenario;

import chat.bench.report.LoadStep;
import chat.bench.report.NumberFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Raises the load step by step until the server no longer keeps up. */
final class Ramp {
    private static final int STEPS = 10;
    // In shorter steps, the latency of the last deliveries alone could cost a tenth of the rate.
    private static final double MIN_STEP_SECONDS = 2;
    private static final double WARM_UP_STEP_SECONDS = 1;

    private final ScenarioContext context;
    private final String label;
    private final Load load;

    /** @param label what the progress lines begin with */
    Ramp(ScenarioContext context, String label, Load load) {
        this.context = context;
        this.label = label;
        this.load = load;
    }

    /** A load that runs at a rate. */
    interface Load {
        /** @param rate units per second */
        LoadStep run(double rate, double seconds) throws InterruptedException;
    }

    /**
     * Warms up, then searches the highest sustained rate.
     *
     * @param first the rate of the first step
     * @param max the highest rate to try
     * @return the steps by rate, ascending
     */
    List<LoadStep> search(double first, double max) throws InterruptedException {
        ScenarioSettings.Timing timing = context.settings().timing();
        double warmUp = timing.warmUpSeconds();
        climb(first, max, warmUp, Math.min(WARM_UP_STEP_SECONDS, warmUp), " (warm-up)");
        List<LoadStep> steps = climb(first, max, timing.seconds(), stepSeconds(timing.seconds()), "");
        steps.sort(Comparator.comparingDouble(LoadStep::offered));
        return steps;
    }

    private List<LoadStep> climb(double first, double max, double seconds, double stepSeconds, String remark)
            throws InterruptedException {
        RateSearch search = new RateSearch(first, max);
        List<LoadStep> steps = new ArrayList<>();
        long start = context.workers().now();
        OptionalDouble rate = search.next();
        while (rate.isPresent() && context.workers().secondsSince(start) < seconds) {
            LoadStep step = load.run(rate.getAsDouble(), stepSeconds);
            search.record(step.offered(), step.sustained());
            steps.add(step);
            context.progress().accept(label + remark + ": " + describe(step));
            rate = search.next();
        }
        return steps;
    }

    /**
     * Returns how long a step takes.
     *
     * @param seconds for all steps; the last may end later
     */
    static double stepSeconds(double seconds) {
        return Math.max(MIN_STEP_SECONDS, seconds / STEPS);
    }

    private static String describe(LoadStep step) {
        return NumberFormatter.whole(step.offered()) + "/s, p99 "
                + NumberFormatter.precise(step.latency().p99()) + " ms"
                + (step.sustained() ? "" : ", not sustained: " + step.failedCriteria());
    }
}

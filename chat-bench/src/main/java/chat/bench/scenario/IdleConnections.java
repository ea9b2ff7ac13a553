package chat.bench.scenario;

import chat.bench.load.ClientSet;
import chat.bench.load.OpenLoop;
import chat.bench.load.Sender;
import chat.bench.load.StepOutcome;
import chat.bench.report.DeliveryCounts;
import chat.bench.report.Latency;
import chat.bench.report.Metric;
import chat.bench.report.NumberFormatter;
import chat.bench.report.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Opens connections, holds them without traffic, and sends one message to all of them in the end. */
final class IdleConnections implements Scenario {
    private static final double KIB = 1024;

    @Override
    public ScenarioResult run(ScenarioContext context) throws InterruptedException {
        int count = context.settings().idleConnections();
        OneRoom room = OneRoom.create(context, count);
        List<Metric> metrics = new ArrayList<>();
        OptionalLong before = context.meter().residentBytes();
        metrics.add(new Metric("opened_per_s", "connections opened per second", open(context, room), ""));
        hold(context)
                .ifPresent(percent ->
                        metrics.add(new Metric("idle_cpu_percent", "server CPU meanwhile, of one core", percent, "%")));
        OptionalDouble kib = kibPerConnection(before, context.meter().residentBytes(), count);
        kib.ifPresent(value -> metrics.add(
                new Metric("memory_kib_per_connection", "growth of server memory per connection", value, "KiB")));
        Latency latency = reachAll(context, room).latency();
        if (!latency.isEmpty()) {
            metrics.add(new Metric("last_delivery_ms", "one message to all of them", latency.max(), "ms"));
        }
        long lost = context.workers().totals().disconnects();
        metrics.add(new Metric("connections_lost", "connections lost and opened again", lost, ""));
        DeliveryCounts checked = context.check().run();
        return new ScenarioResult(
                ScenarioName.IDLE.text(),
                room.size() + " without traffic",
                "",
                List.of(),
                metrics,
                checked,
                summary(context.server().subject(), count, kib, lost),
                context.workers().problems());
    }

    /** Returns how many connections were opened per second. */
    private static double open(ScenarioContext context, OneRoom room) throws InterruptedException {
        int count = room.clients().all().size();
        context.progress().accept("idle: opening " + NumberFormatter.whole(count) + " connections");
        long start = context.workers().now();
        room.clients().open(ClientSet.USUAL_PARALLELISM);
        return count / context.workers().secondsSince(start);
    }

    /** Returns how much of a core the server needs meanwhile, in percent. */
    private static OptionalDouble hold(ScenarioContext context) throws InterruptedException {
        double seconds = context.settings().timing().seconds();
        context.progress().accept("idle: holding them for " + NumberFormatter.whole(seconds) + " s");
        CpuClock cpu = new CpuClock(context.meter());
        TimeUnit.MILLISECONDS.sleep(Math.round(seconds * TimeUnit.SECONDS.toMillis(1)));
        OptionalDouble micros = cpu.microsPer(1);
        return micros.isEmpty()
                ? micros
                : OptionalDouble.of(100 * micros.getAsDouble() / TimeUnit.SECONDS.toMicros(1) / seconds);
    }

    private static StepOutcome reachAll(ScenarioContext context, OneRoom room) throws InterruptedException {
        List<Sender> one = List.of(new Sender(room.clients().all().get(0), room.id()));
        return new OpenLoop(context.workers(), one, room.clients().all().size()).run(1, 1);
    }

    private static OptionalDouble kibPerConnection(OptionalLong before, OptionalLong after, int count) {
        return before.isEmpty() || after.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((after.getAsLong() - before.getAsLong()) / KIB / count);
    }

    /** Returns the sentences. */
    static List<String> summary(String subject, int count, OptionalDouble kib, long lost) {
        List<String> sentences = new ArrayList<>();
        sentences.add(subject + " held " + NumberFormatter.quantity(count, "idle connection") + ".");
        kib.ifPresent(value ->
                sentences.add("The server's memory grew by " + NumberFormatter.precise(value) + " KiB for each."));
        if (lost > 0) {
            sentences.add(NumberFormatter.quantity(lost, "idle connection") + (lost == 1 ? " was" : " were")
                    + " lost and opened again.");
        }
        return sentences;
    }
}

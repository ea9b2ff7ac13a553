package chat.bench.scenario;

import chat.bench.load.ClientSet;
import chat.bench.load.LoadCounts;
import chat.bench.load.OpenLoop;
import chat.bench.load.Sender;
import chat.bench.load.StepOutcome;
import chat.bench.report.DeliveryCounts;
import chat.bench.report.Metric;
import chat.bench.report.NumberFormatter;
import chat.bench.report.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Opens connections, holds them without traffic, and sends one message to all of them in the end. */
final class IdleSockets implements Scenario {
    private static final double KIB = 1024;

    @Override
    public ScenarioResult run(ScenarioContext context) throws InterruptedException {
        int sockets = context.settings().sockets();
        OneRoom room = OneRoom.create(context, sockets);
        List<Metric> metrics = new ArrayList<>();
        OptionalLong before = context.meter().residentBytes();
        context.progress().accept("idle: opening " + NumberFormatter.whole(sockets) + " connections");
        long start = context.workers().now();
        room.clients().open(ClientSet.USUAL_PARALLELISM);
        double opening = context.workers().secondsSince(start);
        metrics.add(new Metric("opened_per_s", "connections opened per second", sockets / opening, ""));

        context.progress()
                .accept("idle: holding them for "
                        + NumberFormatter.whole(context.settings().seconds()) + " s");
        CpuClock cpu = new CpuClock(context.meter());
        TimeUnit.MILLISECONDS.sleep(Math.round(context.settings().seconds() * TimeUnit.SECONDS.toMillis(1)));
        cpu.microsPer(1)
                .ifPresent(micros -> metrics.add(new Metric(
                        "idle_cpu_percent",
                        "server CPU meanwhile, of one core",
                        micros
                                / TimeUnit.SECONDS.toMicros(1)
                                / context.settings().seconds()
                                * 100,
                        "%")));
        OptionalDouble kib = kibPerSocket(before, context.meter().residentBytes(), sockets);
        kib.ifPresent(value -> metrics.add(new Metric(
                "memory_kib_per_connection", "server memory per connection, garbage included", value, "KiB")));

        LoadCounts idle = context.workers().counts();
        StepOutcome outcome = reachAll(context, room, sockets);
        LoadCounts counts = outcome.counts();
        metrics.add(new Metric(
                "last_delivery_ms",
                "one message to all of them",
                outcome.latency().max(),
                "ms"));
        DeliveryCounts checked = DeliveryCheck.check(context.api(), room.clients(), counts);
        return new ScenarioResult(
                ScenarioName.IDLE.text(),
                room.size() + " without traffic",
                "",
                List.of(),
                metrics,
                // A connection that was lost without traffic is a failure, although its client came back.
                checked.plus(new DeliveryCounts(0, 0, 0, 0, idle.disconnects() + counts.disconnects())),
                List.of(summary(context.server().subject(), sockets, kib)),
                context.workers().problems());
    }

    private static StepOutcome reachAll(ScenarioContext context, OneRoom room, int sockets)
            throws InterruptedException {
        Sender sender = new Sender(room.clients().all().get(0), room.id());
        return new OpenLoop(context.workers(), List.of(sender), sockets).run(1, 1);
    }

    private static OptionalDouble kibPerSocket(OptionalLong before, OptionalLong after, int sockets) {
        return before.isEmpty() || after.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, after.getAsLong() - before.getAsLong()) / KIB / sockets);
    }

    private static String summary(String subject, int sockets, OptionalDouble kib) {
        String memory = kib.isEmpty()
                ? ""
                : ", for at most " + NumberFormatter.precise(kib.getAsDouble()) + " KiB of server memory each";
        return subject + " held " + NumberFormatter.whole(sockets) + " idle connections" + memory + ".";
    }
}

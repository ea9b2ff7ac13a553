package chat.bench.scenario;

import chat.bench.load.ClientSet;
import chat.bench.load.LoadCounts;
import chat.bench.load.OpenLoop;
import chat.bench.load.Sender;
import chat.bench.load.StepOutcome;
import chat.bench.load.VirtualClient;
import chat.bench.report.DeliveryCounts;
import chat.bench.report.Latency;
import chat.bench.report.LoadStep;
import chat.bench.report.Metric;
import chat.bench.report.NumberFormatter;
import chat.bench.report.ScenarioResult;
import chat.bench.server.ProcessMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Posts messages at rising rates, and checks that every client received each of them once. */
final class MessageRamp {
    private static final double SHARE_OF_LIMIT = 0.9;
    private static final double LIMIT_SECONDS = 10;

    private final ScenarioContext context;
    private final ClientSet clients;
    private final OpenLoop openLoop;
    private final int deliveriesPerMessage;

    MessageRamp(ScenarioContext context, ClientSet clients, List<Sender> senders, int deliveriesPerMessage) {
        this.context = context;
        this.clients = clients;
        this.openLoop = new OpenLoop(context.workers(), senders, deliveriesPerMessage);
        this.deliveriesPerMessage = deliveriesPerMessage;
    }

    /**
     * Runs the ramp.
     *
     * @param where for the summary, such as {@code to 1,000 connections in one room}
     */
    ScenarioResult run(ScenarioName name, String title, String where) throws InterruptedException {
        context.progress()
                .accept(name.text() + ": opening "
                        + NumberFormatter.whole(clients.all().size()) + " connections");
        clients.open(ClientSet.USUAL_PARALLELISM);
        double limit = limit();
        CpuClock ownCpu = new CpuClock(
                new ProcessMeter(OptionalLong.of(ProcessHandle.current().pid())));
        List<LoadStep> steps = new Ramp(context, name.text(), this::step)
                .search(context.settings().timing().rate(), limit);
        OptionalDouble ownMicros = ownCpu.microsPer(context.workers().totals().delivered());
        DeliveryCounts counts = context.check().run();
        List<Metric> metrics = new ArrayList<>();
        ownMicros.ifPresent(micros ->
                metrics.add(new Metric("client_cpu_us", "CPU of the load generator, per delivery", micros, "µs")));
        List<String> notes = new ArrayList<>(context.workers().problems());
        if (Double.isFinite(limit)) {
            notes.add("CHAT_SENDS_PER_10S of the server limits this benchmark to " + NumberFormatter.whole(limit)
                    + " deliveries a second in " + name.text() + "; CHAT_LIMITS=off lifts it.");
        }
        List<String> summary = RampSummary.ofDeliveries(deliveriesPerMessage, where)
                .sentences(context.server().subject(), steps);
        return new ScenarioResult(name.text(), title, "deliveries", steps, metrics, counts, summary, notes);
    }

    private LoadStep step(double rate, double seconds) throws InterruptedException {
        CpuClock cpu = new CpuClock(context.meter());
        StepOutcome outcome = openLoop.run(rate / deliveriesPerMessage, seconds);
        if (outcome.isDisturbed()) {
            context.progress().accept("repeating a step, because connections were lost");
            cpu = new CpuClock(context.meter());
            outcome = openLoop.run(rate / deliveriesPerMessage, seconds);
        }
        LoadCounts counts = outcome.counts();
        double achieved = counts.delivered() / outcome.seconds();
        Latency latency = outcome.latency();
        String failedCriteria = new FailedCriteria()
                .add(counts.refused(), "message", "refused")
                .add(counts.disconnects(), "connection", "lost")
                .add(counts.skipped(), "row", "skipped")
                .add(outcome.overloaded(), "deliveries 2 s behind")
                .add(!outcome.complete(), "deliveries missing")
                .addDelay(outcome.seconds(), seconds)
                .addLatency(latency)
                .addGeneratorDelay(outcome.generatorDelay(), seconds)
                .text();
        return new LoadStep(rate, achieved, latency, cpu.microsPer(counts.delivered()), failedCriteria);
    }

    private double limit() throws InterruptedException {
        int perUser = SendLimit.perUser(context, clients.all().get(0));
        long users =
                clients.all().stream().map(VirtualClient::account).distinct().count();
        return perUser == 0
                ? Double.POSITIVE_INFINITY
                : SHARE_OF_LIMIT * perUser * users / LIMIT_SECONDS * deliveriesPerMessage;
    }
}

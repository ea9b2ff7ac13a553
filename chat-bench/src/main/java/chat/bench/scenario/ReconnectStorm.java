package chat.bench.scenario;

import chat.bench.load.ClientSet;
import chat.bench.load.VirtualClient;
import chat.bench.report.DeliveryCounts;
import chat.bench.report.Latency;
import chat.bench.report.LatencyHistogram;
import chat.bench.report.Metric;
import chat.bench.report.NumberFormatter;
import chat.bench.report.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** All connections are lost at once, miss some messages, and are opened again at once. */
final class ReconnectStorm implements Scenario {
    private static final int MISSED = 10;
    private static final int MAX_ROUNDS = 10;

    @Override
    public ScenarioResult run(ScenarioContext context) throws InterruptedException {
        int count = context.settings().reconnectConnections();
        OneRoom room = OneRoom.create(context, count);
        context.progress().accept("reconnect: opening " + NumberFormatter.whole(count) + " connections");
        room.clients().open(ClientSet.USUAL_PARALLELISM);
        // With a limit of messages per user, one round is what fits.
        int maxRounds = SendLimit.perUser(context, room.clients().all().get(0)) > 0 ? 1 : MAX_ROUNDS;
        LatencyHistogram welcomed = new LatencyHistogram();
        LatencyHistogram caughtUp = new LatencyHistogram();
        double seconds = context.settings().timing().seconds();
        CpuClock cpu = new CpuClock(context.meter());
        long begin = context.workers().now();
        long rounds = 0;
        long deferred = 0;
        do {
            rounds++;
            LatencyHistogram round = new LatencyHistogram();
            deferred += storm(context, room, welcomed, round);
            caughtUp.add(round);
            context.progress()
                    .accept("reconnect: round " + rounds + ", the last connection is up to date after "
                            + NumberFormatter.precise(round.percentiles().max()) + " ms");
        } while (rounds < maxRounds && context.workers().secondsSince(begin) < seconds);
        OptionalDouble cpuMicros = cpu.microsPer(rounds * count);
        DeliveryCounts checked = context.check().run();
        List<Metric> metrics = metrics(rounds, deferred, welcomed.percentiles(), caughtUp.percentiles(), cpuMicros);
        return new ScenarioResult(
                ScenarioName.RECONNECT.text(),
                room.size() + ", dropped at once; each missed " + MISSED + " messages",
                "",
                List.of(),
                metrics,
                checked,
                List.of("After a lost network, " + NumberFormatter.whole(count)
                        + " connections were open again and up to date within "
                        + NumberFormatter.precise(caughtUp.percentiles().max() / TimeUnit.SECONDS.toMillis(1)) + " s."),
                context.workers().problems());
    }

    private static int storm(
            ScenarioContext context, OneRoom room, LatencyHistogram welcomed, LatencyHistogram caughtUp)
            throws InterruptedException {
        room.clients().drop();
        for (int i = 0; i < MISSED; i++) {
            context.check().post(room.owner(), room.id(), "missed message " + i);
        }
        long start = context.workers().now();
        int deferred = room.clients().open(Integer.MAX_VALUE);
        for (VirtualClient client : room.clients().all()) {
            client.worker().loop().call(() -> {
                welcomed.record(client.welcomedAt() - start);
                caughtUp.record(client.caughtUpAt() - start);
                return true;
            });
        }
        return deferred;
    }

    private static List<Metric> metrics(
            long rounds, long deferred, Latency welcomed, Latency caughtUp, OptionalDouble cpuMicros) {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(new Metric("rounds", "rounds", rounds, ""));
        metrics.add(new Metric("deferred", "handshakes that had to come back later (503)", deferred, ""));
        metrics.add(new Metric("welcome_p50_ms", "time to the welcome, p50", welcomed.p50(), "ms"));
        metrics.add(new Metric("welcome_p99_ms", "time to the welcome, p99", welcomed.p99(), "ms"));
        metrics.add(new Metric("caught_up_p50_ms", "time until up to date, p50", caughtUp.p50(), "ms"));
        metrics.add(new Metric("caught_up_p99_ms", "time until up to date, p99", caughtUp.p99(), "ms"));
        metrics.add(new Metric("caught_up_max_ms", "time until up to date, longest", caughtUp.max(), "ms"));
        cpuMicros.ifPresent(
                micros -> metrics.add(new Metric("server_cpu_us", "server CPU per reconnect", micros, "µs")));
        return metrics;
    }
}

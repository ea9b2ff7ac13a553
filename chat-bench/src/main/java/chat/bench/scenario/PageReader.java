package chat.bench.scenario;

import chat.bench.load.Schedule;
import chat.bench.report.DeliveryCounts;
import chat.bench.report.Latency;
import chat.bench.report.LatencyHistogram;
import chat.bench.report.LoadStep;
import chat.bench.server.BenchAccount;
import chat.bench.server.BenchmarkException;
import chat.bench.server.RequestRefusedException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Requests pages at the times of a schedule, over a fixed number of HTTP connections, and checks each page. */
final class PageReader {
    /** Mean number of rows of a page. */
    static final int PAGE_ROWS = 50;

    // The server keeps pages that it has encoded; few are asked for twice if their lengths vary.
    private static final int ROWS_VARY_BY = 5;

    private static final long MAX_LAG_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final DeliveryCounts REFUSED = new DeliveryCounts(0, 0, 0, 0, 1, 0);
    private static final DeliveryCounts FAILED = new DeliveryCounts(0, 0, 0, 0, 0, 1);

    private final ScenarioContext context;
    private final BenchAccount user;
    private final long room;
    private final long head;
    private final SplittableRandom random;
    private LatencyHistogram latency = new LatencyHistogram();
    private DeliveryCounts step = DeliveryCounts.NONE;
    private DeliveryCounts total = DeliveryCounts.NONE;
    private long pages;
    private @Nullable String problem;
    private boolean overloaded;

    PageReader(ScenarioContext context, BenchAccount user, long room) {
        this.context = context;
        this.user = user;
        this.room = room;
        this.head = context.api().heads(user).getOrDefault(room, 0L);
        this.random = new SplittableRandom(room);
    }

    /**
     * Requests pages for some time.
     *
     * @param rate pages per second
     */
    LoadStep run(double rate, double seconds) throws InterruptedException {
        long before = start();
        CpuClock cpu = new CpuClock(context.meter());
        long start = context.workers().now();
        Schedule schedule = new Schedule(start, rate, Math.max(1, Math.round(rate * seconds)));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < context.settings().history().readers(); i++) {
            Thread thread = new Thread(() -> read(schedule), "bench-reader-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double elapsed = context.workers().secondsSince(start);
        long read = pages() - before;
        double achieved = read / Math.max(elapsed, overloaded ? elapsed : seconds);
        Latency percentiles = latency.percentiles();
        String failedCriteria = failedCriteria(step, overloaded)
                .addDelay(elapsed, seconds)
                .addLatency(percentiles)
                .text();
        return new LoadStep(rate, achieved, percentiles, cpu.microsPer(read), failedCriteria);
    }

    /** Returns the criteria that a step did not meet, except for its duration and latency. */
    static FailedCriteria failedCriteria(DeliveryCounts step, boolean overloaded) {
        return new FailedCriteria()
                .add(step.refused(), "request", "refused")
                .add(step.failed(), "request", "failed")
                .add(step.lost(), "row", "missing")
                .add(step.duplicated(), "row", "duplicated")
                .add(step.outOfOrder(), "row", "out of order")
                .add(overloaded, "requests 2 s behind");
    }

    /** Returns what was wrong in all pages so far. */
    synchronized DeliveryCounts counts() {
        return total;
    }

    /** Returns the number of pages so far. */
    synchronized long pages() {
        return pages;
    }

    synchronized Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    private synchronized long start() {
        latency = new LatencyHistogram();
        step = DeliveryCounts.NONE;
        overloaded = false;
        return pages;
    }

    private void read(Schedule schedule) {
        for (Request next = take(schedule); next != null; next = take(schedule)) {
            while (context.workers().now() < next.due()) {
                LockSupport.parkNanos(next.due() - context.workers().now());
            }
            try {
                JsonNode rows = context.api().page(user, room, next.before(), next.rows());
                long nanos = context.workers().now() - next.due();
                record(nanos, PageCheck.check(rows, next.before(), next.rows()));
            } catch (BenchmarkException e) {
                recordFailure(e);
            }
        }
    }

    private record Request(long due, long before, int rows) {}

    private synchronized @Nullable Request take(Schedule schedule) {
        overloaded = overloaded || (!schedule.isFinished() && context.workers().now() - schedule.due() > MAX_LAG_NANOS);
        return overloaded || schedule.isFinished()
                ? null
                : new Request(
                        schedule.take(),
                        random.nextLong(2, Math.max(3, head + 2)),
                        random.nextInt(PAGE_ROWS - ROWS_VARY_BY, PAGE_ROWS + ROWS_VARY_BY + 1));
    }

    private synchronized void record(long nanos, DeliveryCounts page) {
        pages++;
        latency.record(nanos);
        add(page);
    }

    private synchronized void recordFailure(BenchmarkException failure) {
        boolean refused = failure instanceof RequestRefusedException refusal && refusal.isTemporary();
        add(refused ? REFUSED : FAILED);
        if (problem == null) {
            problem = failure.getMessage();
        }
    }

    private void add(DeliveryCounts counts) {
        step = step.plus(counts);
        total = total.plus(counts);
    }
}

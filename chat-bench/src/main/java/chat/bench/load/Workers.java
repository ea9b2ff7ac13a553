package chat.bench.load;

import chat.bench.report.Latency;
import chat.bench.report.LatencyHistogram;
import chat.bench.websocket.Pacer;
import chat.bench.websocket.TargetAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The threads of the load generator. Thread-safe. */
public final class Workers implements AutoCloseable {
    private final List<Worker> all;
    private final LongSupplier nanoTime;

    private Workers(List<Worker> all, LongSupplier nanoTime) {
        this.all = all;
        this.nanoTime = nanoTime;
    }

    /**
     * Starts the threads.
     *
     * @param prefix unique to this run
     * @param nanoTime the clock
     */
    public static Workers start(
            int threads, String prefix, TargetAddress target, StampedContent content, LongSupplier nanoTime)
            throws IOException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(Worker.start(prefix + "-" + i, target, content, nanoTime));
        }
        return new Workers(List.copyOf(workers), nanoTime);
    }

    /** Returns the thread for a client: they take turns. */
    public Worker forClient(int index) {
        return all.get(index % all.size());
    }

    /** Returns all threads. */
    public List<Worker> all() {
        return all;
    }

    /** Returns the time, in nanoseconds. */
    public long now() {
        return nanoTime.getAsLong();
    }

    /**
     * Returns the seconds since a time.
     *
     * @param time in nanoseconds, as {@link #now} returns it
     */
    public double secondsSince(long time) {
        return toSeconds(now() - time);
    }

    /** Returns nanoseconds as seconds. */
    static double toSeconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }

    /** Returns what happened in this step, or since the start if there was no step. */
    public LoadCounts counts() throws InterruptedException {
        return sum(DeliveryRecorder::counts);
    }

    /** Returns what happened since the start, in all steps. */
    public LoadCounts totals() throws InterruptedException {
        return sum(DeliveryRecorder::totals);
    }

    private LoadCounts sum(Function<DeliveryRecorder, LoadCounts> counts) throws InterruptedException {
        LoadCounts sum = LoadCounts.NONE;
        for (Worker worker : all) {
            sum = sum.plus(worker.loop().call(() -> counts.apply(worker.recorder())));
        }
        return sum;
    }

    /** Returns the latency of all deliveries in this step. */
    public Latency latency() throws InterruptedException {
        LatencyHistogram sum = new LatencyHistogram();
        for (Worker worker : all) {
            worker.loop().call(() -> {
                worker.recorder().addLatenciesTo(sum);
                return true;
            });
        }
        return sum.percentiles();
    }

    /** Starts a step: what belongs to messages that are due before now does not count in it. */
    void startStep() throws InterruptedException {
        long now = now();
        for (Worker worker : all) {
            worker.loop().call(() -> {
                worker.recorder().startStep(now);
                return worker.loop().takeMaxReadDelay();
            });
        }
    }

    /** Posts no more. */
    public void stopPosting() throws InterruptedException {
        for (Worker worker : all) {
            worker.loop().call(() -> {
                worker.loop().pace(now -> Pacer.IDLE);
                return true;
            });
        }
    }

    /** Returns how late, at most, a thread read what had arrived, since the start of the step; in nanoseconds. */
    long maxReadDelay() throws InterruptedException {
        long max = 0;
        for (Worker worker : all) {
            max = Math.max(max, worker.loop().call(worker.loop()::takeMaxReadDelay));
        }
        return max;
    }

    /** Returns the first problem of each thread, for people. */
    public List<String> problems() throws InterruptedException {
        List<String> problems = new ArrayList<>();
        for (Worker worker : all) {
            worker.loop().call(() -> worker.recorder().problem()).ifPresent(problems::add);
        }
        return problems;
    }

    @Override
    public void close() {
        all.forEach(worker -> worker.loop().close());
    }
}

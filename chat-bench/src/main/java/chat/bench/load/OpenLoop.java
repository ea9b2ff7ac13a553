package chat.bench.load;

import chat.bench.report.NumberFormatter;
import chat.bench.server.ConnectionFailedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Posts messages at a constant rate, and waits until all of them arrived. Confined to one thread. */
public final class OpenLoop {
    private static final double MAX_BEHIND_SECONDS = 2;
    private static final long POLL_MILLIS = 20;
    private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Workers workers;
    private final Map<Worker, List<LongConsumer>> senders = new LinkedHashMap<>();
    private final int deliveriesPerMessage;

    /**
     * Creates a load.
     *
     * @param senders they post in turn
     * @param deliveriesPerMessage number of clients that receive each message
     */
    public OpenLoop(Workers workers, List<Sender> senders, int deliveriesPerMessage) {
        this.workers = workers;
        this.deliveriesPerMessage = deliveriesPerMessage;
        for (Sender sender : senders) {
            this.senders
                    .computeIfAbsent(sender.client().worker(), worker -> new ArrayList<>())
                    .add(due -> sender.client().send(sender.room(), due));
        }
    }

    /**
     * Posts for some time. Stops early if deliveries are more than 2 s behind the schedule.
     *
     * @param rate messages per second, more than 0
     * @param seconds how long messages are due; at least one message is sent
     * @throws ConnectionFailedException as soon as a client could not open its connection again, also before this step
     */
    public StepOutcome run(double rate, double seconds) throws InterruptedException {
        connectedCounts();
        workers.startStep();
        long start = workers.now() + LEAD_NANOS;
        List<Poster> posters = post(new Schedule(start, rate, Math.max(1, Math.round(rate * seconds))));
        boolean overloaded = !awaitPosted(posters, rate * deliveriesPerMessage);
        boolean complete = awaitDelivered();
        LoadCounts counts = workers.counts();
        long last = counts.delivered() == 0 ? workers.now() : counts.lastDelivery();
        double elapsed = Workers.toSeconds(last - start);
        double took = overloaded ? elapsed : Math.max(elapsed, seconds);
        double ownDelay = Workers.toSeconds(Math.max(maxSendDelay(posters), workers.maxReadDelay()));
        return new StepOutcome(took, overloaded, complete, ownDelay, counts, workers.latency());
    }

    private static long maxSendDelay(List<Poster> posters) {
        return posters.stream().mapToLong(Poster::maxDelay).max().orElse(0);
    }

    /** Starts a poster on each thread; they take turns, and there may be more of them than messages. */
    private List<Poster> post(Schedule schedule) throws InterruptedException {
        List<Poster> posters = new ArrayList<>();
        for (Map.Entry<Worker, List<LongConsumer>> entry : senders.entrySet()) {
            Schedule share = schedule.share(posters.size(), senders.size());
            if (share.isFinished()) {
                break;
            }
            Poster poster = new Poster(share, entry.getValue());
            posters.add(poster);
            entry.getKey().loop().call(() -> {
                entry.getKey().loop().pace(poster);
                return true;
            });
        }
        return posters;
    }

    /** @return false if deliveries fell behind */
    private boolean awaitPosted(List<Poster> posters, double deliveriesPerSecond) throws InterruptedException {
        double maxBehind = MAX_BEHIND_SECONDS * deliveriesPerSecond + deliveriesPerMessage;
        while (!allFinished(posters)) {
            LoadCounts counts = connectedCounts();
            if (expected(counts) - counts.received() > maxBehind) {
                for (Poster poster : posters) {
                    poster.cancel();
                }
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return true;
    }

    private boolean allFinished(List<Poster> posters) {
        return posters.stream().allMatch(Poster::isFinished);
    }

    /** @return false if deliveries are missing after 10 s without any, be it of an earlier step */
    private boolean awaitDelivered() throws InterruptedException {
        LoadCounts counts = connectedCounts();
        LoadCounts totals = workers.totals();
        long progressAt = workers.now();
        while (counts.unanswered() > 0 || counts.received() < expected(counts)) {
            if (workers.now() - progressAt > PATIENCE_NANOS) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            LoadCounts next = workers.totals();
            if (next.received() > totals.received() || next.unanswered() < totals.unanswered()) {
                progressAt = workers.now();
            }
            totals = next;
            counts = connectedCounts();
        }
        return true;
    }

    private LoadCounts connectedCounts() throws InterruptedException {
        LoadCounts counts = workers.counts();
        if (counts.failed() > 0) {
            long closed = Math.max(counts.disconnects(), counts.failed());
            throw new ConnectionFailedException(
                    NumberFormatter.quantity(closed, "connection") + (closed == 1 ? " was" : " were")
                            + " closed by the server. " + String.join(". ", workers.problems()) + ".",
                    null);
        }
        return counts;
    }

    private long expected(LoadCounts counts) {
        return (counts.sent() - counts.refused()) * deliveriesPerMessage;
    }
}

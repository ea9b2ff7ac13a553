package chat.bench.scenario;

import chat.bench.load.LoadCounts;
import chat.bench.load.LogPosition;
import chat.bench.load.RoomLogs;
import chat.bench.load.VirtualClient;
import chat.bench.load.Workers;
import chat.bench.report.DeliveryCounts;
import chat.bench.server.BenchAccount;
import chat.bench.server.ServerApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what the clients of one attempt at a scenario received, and what was acknowledged to them, with what the server
 * stored. Confined to one thread.
 */
public final class DeliveryCheck {
    private final ServerApi api;
    private final Workers workers;
    private final List<VirtualClient> clients = new ArrayList<>();
    private LoadCounts postedOverHttp = LoadCounts.NONE;

    /** @param workers the threads of the attempt's clients */
    public DeliveryCheck(ServerApi api, Workers workers) {
        this.api = api;
        this.workers = workers;
    }

    /** Adds clients to check; before they connect. */
    void follow(List<VirtualClient> more) {
        clients.addAll(more);
    }

    /**
     * Posts a message over HTTP, and counts it.
     *
     * @return its revision
     */
    long post(BenchAccount author, long room, String content) {
        postedOverHttp = postedOverHttp.plus(messages(1, 0));
        long revision = api.post(author, room, content);
        postedOverHttp = postedOverHttp.plus(messages(0, 1));
        return revision;
    }

    /** Checks everything, when no message is on its way. */
    DeliveryCounts run() throws InterruptedException {
        Comparison found = compare();
        return found.received().plus(found.posted());
    }

    /**
     * Checks what can be checked when connections failed in the middle: that what was acknowledged is stored, and that
     * nothing was stored or received twice, or received in the wrong order. Ends all posting first.
     */
    public DeliveryCounts runInterrupted() throws InterruptedException {
        workers.stopPosting();
        Comparison found = compare();
        DeliveryCounts received = found.received();
        DeliveryCounts posted = found.posted();
        // The connections missed rows when they failed, and the answers to their last messages.
        return new DeliveryCounts(
                posted.delivered(),
                posted.lost(),
                received.duplicated() + posted.duplicated(),
                received.outOfOrder(),
                posted.refused(),
                0);
    }

    /**
     * Compares what the clients posted with what the server stored.
     *
     * @param stored number of messages in the rooms
     */
    static DeliveryCounts compareStored(LoadCounts posted, long stored) {
        long acknowledgedOnly = Math.max(0, posted.acknowledged() - stored);
        long neverSent = Math.max(0, stored - posted.sent());
        long failed = posted.unanswered() + posted.failed();
        return new DeliveryCounts(posted.delivered(), acknowledgedOnly, neverSent, 0, posted.refused(), failed);
    }

    /**
     * Compares what a client received with the revisions of the rooms.
     *
     * @param heads the last revision, by room
     */
    static DeliveryCounts compareReceived(Map<Long, LogPosition> positions, Map<Long, Long> heads) {
        DeliveryCounts sum = DeliveryCounts.NONE;
        for (Map.Entry<Long, LogPosition> entry : positions.entrySet()) {
            LogPosition position = entry.getValue();
            long lost = position.lost(heads.getOrDefault(entry.getKey(), 0L));
            sum = sum.plus(new DeliveryCounts(0, lost, position.duplicated(), position.outOfOrder(), 0, 0));
        }
        return sum;
    }

    private record Comparison(DeliveryCounts received, DeliveryCounts posted) {}

    private Comparison compare() throws InterruptedException {
        // Read first: what was acknowledged by now must be stored.
        LoadCounts counts = workers.totals().plus(postedOverHttp);
        Map<Long, Map<Long, Long>> headsByUser = new HashMap<>();
        Map<Long, Long> storedByRoom = new TreeMap<>();
        DeliveryCounts received = DeliveryCounts.NONE;
        for (VirtualClient client : clients) {
            BenchAccount account = client.account();
            Map<Long, Long> heads = headsByUser.computeIfAbsent(account.id(), id -> api.heads(account));
            received = received.plus(client.worker().loop().call(() -> compare(client.logs(), heads, storedByRoom)));
        }
        long stored = storedByRoom.values().stream().mapToLong(Long::longValue).sum();
        return new Comparison(received, compareStored(counts, stored));
    }

    private static DeliveryCounts compare(RoomLogs logs, Map<Long, Long> heads, Map<Long, Long> storedByRoom) {
        if (!logs.isSubscribed()) {
            return DeliveryCounts.NONE;
        }
        logs.positions()
                .forEach((room, position) ->
                        storedByRoom.merge(room, heads.getOrDefault(room, 0L) - position.start(), Math::max));
        return compareReceived(logs.positions(), heads);
    }

    private static LoadCounts messages(long sent, long acknowledged) {
        return new LoadCounts(sent, acknowledged, 0, 0, 0, 0, 0, Long.MIN_VALUE);
    }
}

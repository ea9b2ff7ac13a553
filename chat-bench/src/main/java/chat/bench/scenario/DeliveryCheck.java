package chat.bench.scenario;

import chat.bench.load.ClientSet;
import chat.bench.load.LoadCounts;
import chat.bench.load.LogPosition;
import chat.bench.load.VirtualClient;
import chat.bench.report.DeliveryCounts;
import chat.bench.server.BenchAccount;
import chat.bench.server.ServerApi;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Compares what each client received with what the server stored. */
final class DeliveryCheck {
    private final ServerApi api;
    private final Map<Long, Map<Long, Long>> headsByUser = new HashMap<>();
    private final Map<Long, Long> storedByRoom = new TreeMap<>();
    private DeliveryCounts counts = DeliveryCounts.NONE;

    private DeliveryCheck(ServerApi api) {
        this.api = api;
    }

    /**
     * Checks all clients, when no message is on its way.
     *
     * @param posted what happened since the clients connected for the first time
     */
    static DeliveryCounts check(ServerApi api, ClientSet clients, LoadCounts posted) throws InterruptedException {
        DeliveryCheck check = new DeliveryCheck(api);
        for (VirtualClient client : clients.all()) {
            check.add(client);
        }
        long stored =
                check.storedByRoom.values().stream().mapToLong(Long::longValue).sum();
        return check.counts.plus(compareStored(posted, stored));
    }

    /**
     * Compares what the clients posted with what the server stored.
     *
     * @param stored number of messages in the rooms
     */
    static DeliveryCounts compareStored(LoadCounts posted, long stored) {
        long acknowledgedOnly = Math.max(0, posted.acknowledged() - stored);
        long neverSent = Math.max(0, stored - posted.sent());
        long failed = posted.refused() + posted.unanswered() + posted.failed();
        return new DeliveryCounts(posted.delivered(), acknowledgedOnly, neverSent, 0, failed);
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
            sum = sum.plus(new DeliveryCounts(0, lost, position.duplicated(), position.outOfOrder(), 0));
        }
        return sum;
    }

    private void add(VirtualClient client) throws InterruptedException {
        BenchAccount account = client.account();
        Map<Long, Long> heads = headsByUser.computeIfAbsent(account.id(), id -> api.heads(account));
        counts = counts.plus(client.worker().loop().call(() -> {
            Map<Long, LogPosition> positions = client.logs().positions();
            positions.forEach((room, position) ->
                    storedByRoom.merge(room, heads.getOrDefault(room, 0L) - position.start(), Math::max));
            return compareReceived(positions, heads);
        }));
    }
}

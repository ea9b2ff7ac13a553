package chat.adapter.websocket.hub;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.Batch;
import chat.adapter.websocket.frame.BatchBuilder;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.lane.Lane;
import chat.adapter.websocket.setting.Bound;
import chat.domain.message.Message;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One room as its sockets hear it: in order, each row spelled once for all, what waits in one go. */
final class Channel {
    // From here on a buffer outside the heap saves more, at each write, than it costs to make: a tenth of all CPU for
    // 1,000.
    private static final int MANY = 16;

    private final MessageSpeller speller;
    private final Bound batchBound;
    private final Lane<Message> lane;
    private final Set<Connection> listeners = ConcurrentHashMap.newKeySet();
    private long seen;
    private volatile @Nullable CloseCode last;

    /** @param batchBound what goes out in one batch: small enough to fit into a queue that is in use */
    Channel(MessageSpeller speller, Bound batchBound, Executor pool) {
        this.speller = speller;
        this.batchBound = batchBound;
        this.lane = new Lane<>(pool, this::tell);
    }

    void add(Connection listener) {
        listeners.add(listener);
    }

    void remove(Connection listener) {
        listeners.remove(listener);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    Set<Connection> listeners() {
        return listeners;
    }

    void announce(Message row) {
        lane.add(row);
    }

    /** Closes all who listen, after the rows that are under way. */
    void finish(CloseCode code) {
        last = code;
        lane.wake();
    }

    private void tell(Queue<Message> rows) {
        BatchBuilder builder = new BatchBuilder();
        while (builder.frames() < batchBound.frames() && builder.size() < batchBound.bytes()) {
            Message row = rows.poll();
            if (row == null) {
                break;
            }
            spell(row, builder);
        }
        if (!builder.isEmpty()) {
            Batch batch = listeners.size() < MANY ? builder.build() : builder.buildDirect();
            listeners.forEach(listener -> listener.send(batch));
        }
        CloseCode code = last;
        if (code != null && rows.isEmpty()) {
            listeners.forEach(listener -> listener.close(code));
        }
    }

    // Rows may be announced again, and what happened to a room is not for plain sockets, nor are later changes.
    private void spell(Message row, BatchBuilder builder) {
        long revision = row.revision().value();
        if (revision > seen) {
            seen = revision;
            if (row.kind() == Message.Kind.POSTED && revision == row.seq()) {
                speller.spell(row, builder);
            }
        }
    }
}

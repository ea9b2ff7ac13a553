package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameBatchBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of one fan-out batch, each encoded once for all recipients. Not thread-safe. */
final class EncodedRows {
    private static final Logger LOG = LoggerFactory.getLogger(EncodedRows.class);

    // From this number of recipients on, a direct buffer saves more per write than it costs to allocate: a tenth of all
    // CPU for 1,000.
    private static final int DIRECT_BUFFER_FROM = 16;

    private final List<EncodedRow> rows = new ArrayList<>();
    private int size;

    void add(EncodedRow row) {
        rows.add(row);
        size += row.payload().length;
    }

    /** The rows in the order of their revisions. */
    List<EncodedRow> rows() {
        return rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int frames() {
        return rows.size();
    }

    /** The total size of the payloads, in bytes. */
    int size() {
        return size;
    }

    /**
     * Sends new messages to single-room connections and all rows to multi-room connections. A failure of one connection
     * closes that connection.
     *
     * @param singleRoom the single-room connections
     * @param multiRoom the multi-room connections
     * @return the number of rows sent, counted once per connection
     */
    long send(Set<Connection> singleRoom, Set<Connection> multiRoom) {
        List<EncodedRow> posted = rows.stream().filter(EncodedRow::posted).toList();
        if (posted.size() == rows.size()) {
            int recipients = singleRoom.size() + multiRoom.size();
            FrameBatch batch = batch(rows, recipients);
            send(batch, singleRoom);
            send(batch, multiRoom);
            return (long) rows.size() * recipients;
        }
        return send(posted, singleRoom) + send(rows, multiRoom);
    }

    /**
     * Sends the rows after a revision to one connection, as {@link #send}.
     *
     * @return the number of rows sent
     */
    long sendAfter(long revision, Connection recipient) {
        boolean multiRoom = recipient.identity().room().isEmpty();
        return send(
                rows.stream()
                        .filter(row -> row.revision() > revision && (multiRoom || row.posted()))
                        .toList(),
                Set.of(recipient));
    }

    private static long send(List<EncodedRow> rows, Set<Connection> recipients) {
        int count = recipients.size();
        if (!rows.isEmpty() && count > 0) {
            send(batch(rows, count), recipients);
        }
        return (long) rows.size() * count;
    }

    /** Sends the batch to all of them. A failure of one connection closes that connection. */
    static void send(FrameBatch batch, Set<Connection> recipients) {
        for (Connection recipient : recipients) {
            try {
                recipient.send(batch);
            } catch (Throwable fault) {
                abort(recipient, fault);
            }
        }
    }

    // The others must receive the batch; this one reconnects and asks for what it missed.
    private static void abort(Connection recipient, Throwable fault) {
        try {
            recipient.close(CloseCode.INTERNAL);
            LOG.error("Rows could not be sent to the {}", recipient, fault);
        } catch (Throwable another) {
            recipient.terminate();
        }
    }

    /** The rows as frames, for that many recipients. */
    static FrameBatch batch(List<EncodedRow> rows, int recipients) {
        FrameBatchBuilder builder = new FrameBatchBuilder();
        rows.forEach(row -> builder.text(row.payload()));
        return recipients < DIRECT_BUFFER_FROM ? builder.build() : builder.buildDirect();
    }
}

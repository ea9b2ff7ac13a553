package chat.adapter.websocket.endpoint;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.lane.Lane;
import chat.adapter.websocket.setting.Bound;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one client says, handled in order on a pool. While too much waits, the client is not read from, so that nothing
 * is lost and nothing grows: no more than the bound and what was in hand when it was reached. Thread-safe.
 */
final class Incoming {
    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

    private final Connection connection;
    private final Bound bound;
    private final Lane<Piece> lane;
    private int frames;
    private int bytes;
    private boolean paused;

    /** Something to do for the client, as large as what it said. */
    private record Piece(int size, Runnable work) {}

    Incoming(Connection connection, Bound bound, Executor pool) {
        this.connection = connection;
        this.bound = bound;
        this.lane = new Lane<>(connection, pool, this::turn);
    }

    /**
     * Never waits. Nothing is done any more once the server closed the socket; what the client closed is finished. Work
     * that throws closes the socket with 1011.
     */
    void add(int size, Runnable work) {
        came(size);
        lane.add(new Piece(size, work));
    }

    private void turn(Queue<Piece> pieces) {
        Piece piece = pieces.poll();
        if (piece == null) {
            return;
        }
        try {
            handle(piece);
        } catch (Throwable fault) {
            connection.close(CloseCode.INTERNAL);
            LOG.error("A frame of the {} could not be handled", connection, fault);
        }
    }

    private void handle(Piece piece) {
        try {
            if (connection.handlesFrames()) {
                piece.work().run();
            }
        } finally {
            if (isToBeResumed(piece.size())) {
                resume();
            }
        }
    }

    private synchronized void came(int size) {
        frames++;
        bytes += size;
        if (!paused && (frames >= bound.frames() || bytes >= bound.bytes())) {
            paused = true;
            connection.pauseReading();
        }
    }

    private synchronized boolean isToBeResumed(int size) {
        frames--;
        bytes -= size;
        if (paused && frames <= bound.frames() / 2 && bytes <= bound.bytes() / 2) {
            paused = false;
            return true;
        }
        return false;
    }

    // Resuming handles the bytes that were held back, on this thread and without a lock. More may come meanwhile than
    // may wait, and that pause be overtaken by this resumption.
    private void resume() {
        connection.resumeReading();
        synchronized (this) {
            if (paused) {
                connection.pauseReading();
            }
        }
    }
}

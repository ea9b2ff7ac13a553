package chat.adapter.websocket.endpoint;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.lane.Lane;
import chat.adapter.websocket.setting.Bound;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * What one client says, handled in order on a pool. While too much waits, the client is not read from, so that nothing
 * is lost and nothing grows: no more than the bound and what was in hand when it was reached.
 */
final class Incoming {
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

    /** Never waits. Nothing is done any more once the server closed the socket; what the client closed is finished. */
    void add(int size, Runnable work) {
        came(size);
        lane.add(new Piece(size, work));
    }

    private void turn(Queue<Piece> pieces) {
        Piece piece = pieces.poll();
        if (piece != null) {
            try {
                if (connection.handlesFrames()) {
                    piece.work().run();
                }
            } finally {
                went(piece.size());
            }
        }
    }

    private synchronized void came(int size) {
        frames++;
        bytes += size;
        if (!paused && (frames >= bound.frames() || bytes >= bound.bytes())) {
            paused = true;
            connection.transport().pause();
        }
    }

    private synchronized void went(int size) {
        frames--;
        bytes -= size;
        if (paused && frames <= bound.frames() / 2 && bytes <= bound.bytes() / 2) {
            paused = false;
            connection.transport().resume();
        }
    }
}

package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes all connections before the server stops. Thread-safe. */
final class SocketShutdown {
    private static final Logger LOG = LoggerFactory.getLogger(SocketShutdown.class);

    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final ConnectionCloser closer;
    private final FrameEncoder encoder;
    private volatile @Nullable ShutdownDrain shutdownDrain;
    private volatile boolean draining;

    SocketShutdown(
            ConnectionRegistry registry,
            RoomSubscriptions subscriptions,
            ConnectionCloser closer,
            FrameEncoder encoder) {
        this.registry = registry;
        this.subscriptions = subscriptions;
        this.closer = closer;
        this.encoder = encoder;
    }

    /** True if the server is draining and accepts no more connections. */
    boolean isDraining() {
        return draining;
    }

    /** The close frame of the connection is written or never will be. May be called more than once. */
    void onCloseSent(Connection connection) {
        ShutdownDrain drainInProgress = shutdownDrain;
        if (drainInProgress != null) {
            drainInProgress.onCloseSent(connection);
        }
    }

    /**
     * Closes all connections with 1001: single-room connections after their pending rows, multi-room connections after
     * a {@code bye} frame with a reconnect delay. Waits until all close frames are written. Connections registered from
     * now on must be closed by their owner, who asks {@link #isDraining}.
     *
     * @param connections all connections, including closing ones
     * @param timeout the maximum wait
     * @return false if the timeout expired
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    boolean drain(Collection<Connection> connections, Duration timeout) throws InterruptedException {
        draining = true;
        ShutdownDrain drainInProgress = new ShutdownDrain(connections);
        shutdownDrain = drainInProgress;
        registry.streams().forEach(stream -> stream.closeAfterPending(CloseCode.GOING_AWAY));
        ShutdownDrain.RetryDelays retryDelays =
                new ShutdownDrain.RetryDelays(subscriptions.connections().size());
        List<Connection> recipients = new ArrayList<>(subscriptions.connections());
        recipients.forEach(connection -> sendDraining(connection, retryDelays.next()));
        closer.close(recipients, CloseCode.GOING_AWAY);
        return drainInProgress.await(timeout);
    }

    // A failure for one connection must not keep the others from receiving their frame and being closed.
    private void sendDraining(Connection connection, long retryAfterMs) {
        try {
            connection.enqueue(encoder.encode(RoomFrames.DrainingFrame.draining(retryAfterMs)));
        } catch (Throwable fault) {
            LOG.error("The reconnect delay could not be sent to the {}", connection, fault);
        }
    }
}

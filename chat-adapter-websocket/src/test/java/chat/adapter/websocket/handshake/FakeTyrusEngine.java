package chat.adapter.websocket.handshake;

import jakarta.websocket.CloseReason;
import jakarta.websocket.server.ServerEndpointConfig;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/** A WebSocket engine that accepts or refuses every request and records the last. */
final class FakeTyrusEngine implements WebSocketEngine {
    private UpgradeStatus status = UpgradeStatus.SUCCESS;
    private boolean connectionFails;
    private @Nullable Throwable failure;
    private @Nullable UpgradeRequest lastRequest;

    void refuse() {
        status = UpgradeStatus.HANDSHAKE_FAILED;
    }

    void fail(Throwable thrown) {
        failure = thrown;
    }

    void failToConnect() {
        connectionFails = true;
    }

    boolean receivedNoRequest() {
        return lastRequest == null;
    }

    UpgradeRequest lastRequest() {
        UpgradeRequest request = lastRequest;
        if (request == null) {
            throw new AssertionError("no request");
        }
        return request;
    }

    @Override
    public UpgradeInfo upgrade(UpgradeRequest request, UpgradeResponse response) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        lastRequest = request;
        return new UpgradeInfo() {
            @Override
            public UpgradeStatus getStatus() {
                return status;
            }

            @Override
            public Connection createConnection(Writer writer, Connection.CloseListener listener) {
                if (connectionFails) {
                    throw new StackOverflowError("planned");
                }
                return new OpenConnection();
            }
        };
    }

    /** A connection that ignores all data. */
    private static final class OpenConnection implements Connection {
        @Override
        public ReadHandler getReadHandler() {
            return data -> {};
        }

        @Override
        public @Nullable Writer getWriter() {
            return null;
        }

        @Override
        public @Nullable CloseListener getCloseListener() {
            return null;
        }

        @Override
        public void close(CloseReason reason) {}
    }

    @Override
    public void register(Class<?> endpointClass, String contextPath) {}

    @Override
    public void register(ServerEndpointConfig config, String contextPath) {}
}

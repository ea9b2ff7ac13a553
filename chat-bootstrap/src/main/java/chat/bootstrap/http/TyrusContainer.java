package chat.bootstrap.http;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Set;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Runs Tyrus behind our upgrade checks in Grizzly's listener, without a server of its own. */
final class TyrusContainer extends TyrusServerContainer {
    private final TyrusWebSocketEngine engine;
    private final WebSocketEngine guarded;

    TyrusContainer(HttpHandlers.SocketHandler sockets, CurrentHandshake handshake) {
        super(Set.of());
        // The heartbeat finds silent clients. Tyrus starts a timer for each message even with 0, which means no limit.
        setDefaultMaxSessionIdleTimeout(-1);
        engine = TyrusWebSocketEngine.builder(this)
                .incomingBufferSize(sockets.incomingBufferSize())
                .build();
        guarded = sockets.server().interceptUpgrades(engine, handshake::transport, handshake::refuse);
        try {
            for (ServerEndpointConfig endpoint : sockets.server().endpoints()) {
                register(endpoint);
            }
        } catch (DeploymentException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void register(Class<?> endpointClass) throws DeploymentException {
        engine.register(endpointClass, "/");
    }

    @Override
    public void register(ServerEndpointConfig config) throws DeploymentException {
        engine.register(config, "/");
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of();
    }

    @Override
    public WebSocketEngine getWebSocketEngine() {
        return guarded;
    }
}

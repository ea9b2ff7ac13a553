package chat.adapter.websocket.grizzly;

import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.protocol.SocketServer;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Set;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Tyrus behind the upgrade checks. */
final class GrizzlyTyrusContainer extends TyrusServerContainer {
    private final WebSocketEngine engine;

    GrizzlyTyrusContainer(SocketServer sockets, SocketSettings settings) {
        super(Set.of());
        engine = sockets.interceptUpgrades(
                TyrusWebSocketEngine.builder(this)
                        .incomingBufferSize(settings.incomingBufferSize())
                        .build(),
                GrizzlySocketFilter::currentTransport,
                refusal -> {});
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
        return engine;
    }
}

package chat.adapter.websocket.handshake;

import chat.domain.ChatException;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Optional;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in front of Tyrus' engine and lets in only who may. A request that is refused, or is for nobody here, is
 * {@code NOT_APPLICABLE} and goes on to the HTTP resource of the same path, which tells what is wrong with it.
 */
public final class UpgradeGate implements WebSocketEngine {
    private static final Logger LOG = LoggerFactory.getLogger(UpgradeGate.class);
    private static final UpgradeInfo REFUSED = new RefusedUpgrade();

    private final WebSocketEngine engine;
    private final UpgradeChecks checks;
    private final ConnectionFactory connectionFactory;

    /** @param engine Tyrus' own */
    public UpgradeGate(WebSocketEngine engine, UpgradeChecks checks, ConnectionFactory connectionFactory) {
        this.engine = engine;
        this.checks = checks;
        this.connectionFactory = connectionFactory;
    }

    @Override
    public UpgradeInfo upgrade(UpgradeRequest request, UpgradeResponse response) {
        try {
            Optional<AuthenticatedUpgrade> upgrade = checks.check(request);
            return upgrade.isPresent() && connectionFactory.acceptsConnections()
                    ? upgradeAuthenticated(upgrade.get(), request, response)
                    : REFUSED;
        } catch (ChatException refusal) {
            LOG.debug("Refused at the gate: {}", refusal.code());
            return REFUSED;
        } catch (Throwable fault) {
            LOG.error("The gate failed", fault);
            return REFUSED;
        }
    }

    private UpgradeInfo upgradeAuthenticated(
            AuthenticatedUpgrade upgrade, UpgradeRequest request, UpgradeResponse response) {
        UpgradeInfo theirs = engine.upgrade(MinimalUpgradeRequest.of(request, upgrade), response);
        return theirs.getStatus() == UpgradeStatus.SUCCESS ? connectionFactory.create(theirs, upgrade) : REFUSED;
    }

    @Override
    public void register(Class<?> endpointClass, String contextPath) throws DeploymentException {
        engine.register(endpointClass, contextPath);
    }

    @Override
    public void register(ServerEndpointConfig config, String contextPath) throws DeploymentException {
        engine.register(config, contextPath);
    }

    /** Not for us. */
    private record RefusedUpgrade() implements UpgradeInfo {
        @Override
        public UpgradeStatus getStatus() {
            return UpgradeStatus.NOT_APPLICABLE;
        }

        @Override
        public @Nullable Connection createConnection(Writer writer, Connection.CloseListener listener) {
            return null;
        }
    }
}

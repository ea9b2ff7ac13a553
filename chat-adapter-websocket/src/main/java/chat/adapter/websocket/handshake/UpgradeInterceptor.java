package chat.adapter.websocket.handshake;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Optional;
import java.util.function.Consumer;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Wraps Tyrus' engine and upgrades only authenticated requests. Any other request returns {@code NOT_APPLICABLE} and
 * falls through to the HTTP resource of the same path, which reports the error.
 */
public final class UpgradeInterceptor implements WebSocketEngine {
    private static final UpgradeInfo REFUSED = new RefusedUpgrade();

    private final WebSocketEngine engine;
    private final UpgradeChecks checks;
    private final ConnectionFactory connectionFactory;
    private final Consumer<Throwable> refusals;

    /**
     * @param engine the engine of Tyrus
     * @param refusals takes why the handshake that the calling thread handles is refused or has failed, for the HTTP
     *     resource to report: its own checks come later and may find nothing to refuse
     */
    public UpgradeInterceptor(
            WebSocketEngine engine,
            UpgradeChecks checks,
            ConnectionFactory connectionFactory,
            Consumer<Throwable> refusals) {
        this.engine = engine;
        this.checks = checks;
        this.connectionFactory = connectionFactory;
        this.refusals = refusals;
    }

    @Override
    public UpgradeInfo upgrade(UpgradeRequest request, UpgradeResponse response) {
        try {
            Optional<AuthenticatedUpgrade> upgrade = checks.check(request);
            return upgrade.isPresent() && connectionFactory.acceptsConnections()
                    ? upgradeAuthenticated(upgrade.get(), request, response)
                    : REFUSED;
        } catch (Throwable refusal) {
            refusals.accept(refusal);
            return REFUSED;
        }
    }

    private UpgradeInfo upgradeAuthenticated(
            AuthenticatedUpgrade upgrade, UpgradeRequest request, UpgradeResponse response) {
        UpgradeInfo upgradeInfo = engine.upgrade(MinimalUpgradeRequest.of(request, upgrade), response);
        return upgradeInfo.getStatus() == UpgradeStatus.SUCCESS
                ? connectionFactory.create(upgradeInfo, upgrade)
                : REFUSED;
    }

    @Override
    public void register(Class<?> endpointClass, String contextPath) throws DeploymentException {
        engine.register(endpointClass, contextPath);
    }

    @Override
    public void register(ServerEndpointConfig config, String contextPath) throws DeploymentException {
        engine.register(config, contextPath);
    }

    /** The request is not upgraded here. */
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

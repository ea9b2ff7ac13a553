package chat.adapter.websocket.gate;

import chat.domain.error.ChatException;
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
public final class Gate implements WebSocketEngine {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final UpgradeInfo REFUSED = new Refused();

    private final WebSocketEngine engine;
    private final Checks checks;
    private final Opener opener;

    /** @param engine Tyrus' own */
    public Gate(WebSocketEngine engine, Checks checks, Opener opener) {
        this.engine = engine;
        this.checks = checks;
        this.opener = opener;
    }

    @Override
    public UpgradeInfo upgrade(UpgradeRequest request, UpgradeResponse response) {
        try {
            Optional<Admission> admission = checks.admit(request);
            return admission.isPresent() && opener.isOpen() ? admitted(admission.get(), request, response) : REFUSED;
        } catch (ChatException refusal) {
            LOG.debug("Refused at the gate: {}", refusal.code());
            return REFUSED;
        } catch (Throwable fault) {
            LOG.error("The gate failed", fault);
            return REFUSED;
        }
    }

    private UpgradeInfo admitted(Admission admission, UpgradeRequest request, UpgradeResponse response) {
        UpgradeInfo theirs = engine.upgrade(LeanRequest.of(request, admission), response);
        return theirs.getStatus() == UpgradeStatus.SUCCESS ? opener.opening(theirs, admission) : REFUSED;
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
    private record Refused() implements UpgradeInfo {
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

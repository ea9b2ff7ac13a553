package chat.adapter.websocket;

import chat.adapter.websocket.connection.Transport;
import chat.adapter.websocket.endpoint.Endpoints;
import chat.adapter.websocket.gate.Checks;
import chat.adapter.websocket.gate.Gate;
import chat.adapter.websocket.gate.Opener;
import chat.adapter.websocket.heartbeat.Heartbeat;
import chat.adapter.websocket.hub.Hub;
import chat.adapter.websocket.setting.SocketSettings;
import chat.application.origin.Origins;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** All that has to do with sockets, for bootstrap to put in its place. The {@link Hub} is made before: it announces. */
public final class SocketServer {
    private final Endpoints.Means means;
    private final UseCases useCases;
    private final Origins origins;
    private final Supplier<Transport> transports;

    /** @param transports gives the one of the connection whose bytes the calling thread handles */
    public SocketServer(Endpoints.Means means, UseCases useCases, Origins origins, Supplier<Transport> transports) {
        this.means = means;
        this.useCases = useCases;
        this.origins = origins;
        this.transports = transports;
    }

    /** What is to be registered with Tyrus' engine, through the gate or directly. */
    public List<ServerEndpointConfig> endpoints() {
        return List.of(Endpoints.room(means, useCases.authenticate(), useCases.joinRoom(), useCases.postMessage()));
    }

    /**
     * Tyrus' engine behind the gate.
     *
     * @param engine whose {@code incomingBufferSize} is {@link SocketSettings#incomingBufferSize()}
     */
    public WebSocketEngine gate(WebSocketEngine engine) {
        Checks checks = new Checks(origins, useCases.authenticate(), useCases.getRoom());
        return new Gate(engine, checks, new Opener(means.settings(), means.hub(), transports));
    }

    /** Looks after the sockets from now on, until that is cancelled. */
    public ScheduledFuture<?> start(ScheduledExecutorService scheduler) {
        Heartbeat heartbeat =
                new Heartbeat(means.settings().pulse(), means.hub().connections());
        return scheduler.scheduleWithFixedDelay(heartbeat, 1, 1, TimeUnit.SECONDS);
    }

    /** Says goodbye to everybody and lets nobody in; returns when all was written, or after {@code most}: then false. */
    public boolean leave(Duration most) throws InterruptedException {
        return means.hub().leave(most);
    }
}

package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.ClientLimits;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.Heartbeat;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.connection.SupervisedTask;
import chat.adapter.websocket.connection.Transport;
import chat.adapter.websocket.fanout.Hub;
import chat.adapter.websocket.handshake.ConnectionFactory;
import chat.adapter.websocket.handshake.UpgradeChecks;
import chat.adapter.websocket.handshake.UpgradeInterceptor;
import chat.application.security.Origins;
import chat.application.security.RateLimiters;
import chat.application.workspace.UseCases;
import chat.domain.port.Supervisor;
import chat.domain.room.RoomId;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Assembles the WebSocket adapter for bootstrap. The hub is created before, as use cases publish to it. */
public final class SocketServer {
    private final UseCases useCases;
    private final RateLimiters limits;
    private final Hub hub;
    private final Settings settings;
    private final Environment environment;

    /**
     * The settings of the WebSocket adapter.
     *
     * @param clientLimits supplies the current limits that the server advertises
     */
    public record Settings(SocketSettings sockets, Supplier<ClientLimits> clientLimits, Origins origins) {}

    /**
     * What the WebSocket adapter runs on.
     *
     * @param pool handles the frames of clients
     * @param supervisor supervises the background loops
     * @param nanoTime a monotonic clock, in nanoseconds from any origin
     */
    public record Environment(ObjectMapper mapper, Executor pool, Supervisor supervisor, LongSupplier nanoTime) {}

    public SocketServer(UseCases useCases, RateLimiters limits, Hub hub, Settings settings, Environment environment) {
        this.useCases = useCases;
        this.limits = limits;
        this.hub = hub;
        this.settings = settings;
        this.environment = environment;
        hub.start(useCases, environment.supervisor(), environment.nanoTime());
    }

    /** The endpoints to register with Tyrus' engine, directly or through {@link #interceptUpgrades}. */
    public List<ServerEndpointConfig> endpoints() {
        return List.of(endpoint("/ws/{room_id}", singleRoom()), endpoint("/ws", multiRoom()));
    }

    private ProtocolHandler.Factory singleRoom() {
        JoinOnOpen joinOnOpen = new JoinOnOpen(
                useCases.sessions().authenticate(),
                useCases.rooms().queries(),
                useCases.memberships().join());
        return connection -> {
            RoomId room = connection.identity().room().orElseThrow();
            return new SingleRoomProtocol(
                    connection,
                    joinOnOpen,
                    useCases.messages().queue(),
                    task -> hub.afterRows(room, task),
                    () -> hub.whenReady(room));
        };
    }

    private ProtocolHandler.Factory multiRoom() {
        return new MultiRoomProtocolFactory(
                useCases,
                limits,
                () -> WelcomeFrame.WelcomeLimits.of(
                        settings.sockets(), settings.clientLimits().get()),
                hub,
                new FrameEncoder(environment.mapper()),
                environment.pool());
    }

    private ServerEndpointConfig endpoint(String path, ProtocolHandler.Factory handlers) {
        SocketEndpoint endpoint = new SocketEndpoint(
                settings.sockets(),
                handlers,
                environment.mapper(),
                environment.pool(),
                environment.nanoTime(),
                hub.counters(),
                hub.flusher());
        return ServerEndpointConfig.Builder.create(SocketEndpoint.class, path)
                .configurator(new InstanceConfigurator(endpoint))
                .build();
    }

    /**
     * Wraps Tyrus' engine in the upgrade checks.
     *
     * @param engine its {@code incomingBufferSize} must be {@link SocketSettings#incomingBufferSize()}
     * @param transports returns the transport of the connection whose bytes the calling thread handles
     * @param refusals takes why the handshake that the calling thread handles is refused
     * @return the engine that upgrades authenticated requests only
     */
    public WebSocketEngine interceptUpgrades(
            WebSocketEngine engine, Supplier<Transport> transports, Consumer<Throwable> refusals) {
        UpgradeChecks checks = new UpgradeChecks(
                settings.origins(),
                useCases.sessions().authenticate(),
                useCases.rooms().queries());
        return new UpgradeInterceptor(
                engine, checks, new ConnectionFactory(settings.sockets(), hub, transports), refusals);
    }

    /**
     * Starts the supervised loops {@code heartbeat} and {@code presence}, which run on different threads and never wait
     * for each other.
     *
     * @return stops both loops
     */
    public Runnable start(ScheduledExecutorService scheduler) {
        Heartbeat heartbeat = new Heartbeat(settings.sockets().heartbeat(), hub.connections());
        Supervisor.Loop loop = environment.supervisor().loop("heartbeat", true);
        ScheduledFuture<?> beats =
                everySecond(scheduler, new SupervisedTask(loop, heartbeat::run, environment.nanoTime()));
        ScheduledFuture<?> sweeps = everySecond(scheduler, hub.presence()::tick);
        ScheduledFuture<?> retries = everySecond(scheduler, hub::retryUnreadCounts);
        return () -> {
            beats.cancel(false);
            sweeps.cancel(false);
            retries.cancel(false);
        };
    }

    private static ScheduledFuture<?> everySecond(ScheduledExecutorService scheduler, Runnable task) {
        return scheduler.scheduleWithFixedDelay(task, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Refuses new connections, closes all others and waits until all close frames are written.
     *
     * @param timeout the maximum wait
     * @return false if the timeout expired
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public boolean drain(Duration timeout) throws InterruptedException {
        return hub.drain(timeout);
    }

    /** Returns an existing endpoint to Tyrus, so that its constructor can have parameters. */
    private static final class InstanceConfigurator extends ServerEndpointConfig.Configurator {
        private final Object endpoint;

        private InstanceConfigurator(Object endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> endpointClass) {
            return endpointClass.cast(endpoint);
        }
    }
}

package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.Heartbeat;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.connection.SupervisedTask;
import chat.adapter.websocket.connection.Transport;
import chat.adapter.websocket.handshake.ConnectionFactory;
import chat.adapter.websocket.handshake.UpgradeChecks;
import chat.adapter.websocket.handshake.UpgradeGate;
import chat.application.security.Origins;
import chat.domain.port.Supervisor;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Assembles the WebSocket adapter for bootstrap. The hub is created before, as use cases publish to it. */
public final class SocketServer {
    private final SocketWiring wiring;
    private final SocketUseCases useCases;
    private final Origins origins;
    private final Supplier<Transport> transports;

    /** @param transports returns the transport of the connection whose bytes the calling thread handles */
    public SocketServer(SocketWiring wiring, SocketUseCases useCases, Origins origins, Supplier<Transport> transports) {
        this.wiring = wiring;
        this.useCases = useCases;
        this.origins = origins;
        this.transports = transports;
        SocketUseCases.RoomReads reading = useCases.reads();
        wiring.hub()
                .presence()
                .start(
                        useCases.presence(),
                        wiring.background().supervisor(),
                        wiring.background().nanoTime());
        wiring.hub().setRoomQueries(new UseCaseRoomQueries(reading.getRoom(), reading.findUnreadMembers()));
    }

    /** The endpoints to register with Tyrus' engine, directly or through {@link #guardUpgrades}. */
    public List<ServerEndpointConfig> endpoints() {
        return List.of(endpoint("/ws/{room_id}", singleRoom()), endpoint("/ws", multiRoom()));
    }

    private ProtocolHandler.Factory singleRoom() {
        JoinOnOpen joinOnOpen = new JoinOnOpen(useCases.authenticate(), useCases.joinRoom());
        return connection -> new SingleRoomProtocol(
                connection,
                joinOnOpen,
                useCases.commands().postMessage(),
                task -> wiring.hub().afterRows(connection.identity().room().orElseThrow(), task));
    }

    private ProtocolHandler.Factory multiRoom() {
        SocketUseCases.RoomReads reading = useCases.reads();
        return new MultiRoomProtocolFactory(
                new MultiRoomProtocolFactory.MultiRoomQueries(
                        useCases.authenticate(), reading.listRoomIds(), reading.getInitialState(), reading.catchUp()),
                useCases.commands(),
                new MultiRoomProtocolFactory.AdvertisedLimits(wiring.settings(), wiring.messages()),
                wiring.hub(),
                new FrameEncoder(wiring.mapper()),
                wiring.pool());
    }

    private ServerEndpointConfig endpoint(String path, ProtocolHandler.Factory handlers) {
        SocketEndpoint endpoint = new SocketEndpoint(
                wiring.settings(),
                handlers,
                wiring.mapper(),
                wiring.pool(),
                wiring.clock(),
                wiring.hub().counters());
        return ServerEndpointConfig.Builder.create(SocketEndpoint.class, path)
                .configurator(new InstanceConfigurator(endpoint))
                .build();
    }

    /**
     * Wraps Tyrus' engine in the upgrade checks.
     *
     * @param engine its {@code incomingBufferSize} must be {@link SocketSettings#incomingBufferSize()}
     * @return the engine that upgrades authenticated requests only
     */
    public WebSocketEngine guardUpgrades(WebSocketEngine engine) {
        UpgradeChecks checks = new UpgradeChecks(
                origins, useCases.authenticate(), useCases.reads().getRoom());
        return new UpgradeGate(engine, checks, new ConnectionFactory(wiring.settings(), wiring.hub(), transports));
    }

    /**
     * Starts the supervised loops {@code heartbeat} and {@code presence}, which run on different threads and never wait
     * for each other.
     *
     * @return stops both loops
     */
    public Runnable start(ScheduledExecutorService scheduler) {
        Heartbeat heartbeat =
                new Heartbeat(wiring.settings().heartbeat(), wiring.hub().connections());
        Supervisor.Loop loop = wiring.background().supervisor().loop("heartbeat", true);
        ScheduledFuture<?> beats = everySecond(
                scheduler,
                new SupervisedTask(loop, heartbeat::run, wiring.background().nanoTime()));
        ScheduledFuture<?> sweeps =
                everySecond(scheduler, () -> wiring.hub().presence().tick());
        return () -> {
            beats.cancel(false);
            sweeps.cancel(false);
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
        return wiring.hub().drain(timeout);
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

package chat.adapter.websocket;

import chat.adapter.websocket.connection.Transport;
import chat.adapter.websocket.endpoint.SocketEndpoint;
import chat.adapter.websocket.endpoint.Talk;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.gate.Checks;
import chat.adapter.websocket.gate.Gate;
import chat.adapter.websocket.gate.Opener;
import chat.adapter.websocket.heartbeat.Heartbeat;
import chat.adapter.websocket.lane.SupervisedTask;
import chat.adapter.websocket.plain.PlainTalk;
import chat.adapter.websocket.plain.RoomOpening;
import chat.adapter.websocket.setting.SocketSettings;
import chat.adapter.websocket.typed.TypedTalks;
import chat.application.origin.Origins;
import chat.domain.port.Supervisor;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** All that has to do with sockets, for bootstrap to put in its place. The hub is made before: it announces. */
public final class SocketServer {
    private final Means means;
    private final UseCases useCases;
    private final Origins origins;
    private final Supplier<Transport> transports;

    /** @param transports gives the one of the connection whose bytes the calling thread handles */
    public SocketServer(Means means, UseCases useCases, Origins origins, Supplier<Transport> transports) {
        this.means = means;
        this.useCases = useCases;
        this.origins = origins;
        this.transports = transports;
        UseCases.Reading reading = useCases.reading();
        means.hub()
                .presences()
                .begin(
                        useCases.presence(),
                        means.background().supervisor(),
                        means.background().nanoTime());
        means.hub().lookUpIn(new RoomLookup(reading.getRoom(), reading.findBehind()));
    }

    /** What is to be registered with Tyrus' engine, through the gate or directly. */
    public List<ServerEndpointConfig> endpoints() {
        return List.of(endpoint("/ws/{room_id}", plain()), endpoint("/ws", typed()));
    }

    private Talk.Opening plain() {
        RoomOpening opening = new RoomOpening(useCases.authenticate(), useCases.joinRoom());
        return connection -> new PlainTalk(
                connection,
                opening,
                useCases.acts().postMessage(),
                task -> means.hub().afterRows(connection.seat().room().orElseThrow(), task));
    }

    private Talk.Opening typed() {
        UseCases.Reading reading = useCases.reading();
        return new TypedTalks(
                new TypedTalks.Lookups(
                        useCases.authenticate(), reading.listRoomIds(), reading.greet(), reading.catchUp()),
                useCases.acts(),
                new TypedTalks.Told(means.settings(), means.messages()),
                means.hub(),
                new FrameSpeller(means.mapper()),
                means.pool());
    }

    private ServerEndpointConfig endpoint(String path, Talk.Opening talks) {
        SocketEndpoint endpoint = new SocketEndpoint(
                means.settings(),
                talks,
                means.mapper(),
                means.pool(),
                means.clock(),
                means.hub().counts());
        return ServerEndpointConfig.Builder.create(SocketEndpoint.class, path)
                .configurator(new ReadyMade(endpoint))
                .build();
    }

    /**
     * Tyrus' engine behind the gate.
     *
     * @param engine whose {@code incomingBufferSize} is {@link SocketSettings#incomingBufferSize()}
     */
    public WebSocketEngine gate(WebSocketEngine engine) {
        Checks checks =
                new Checks(origins, useCases.authenticate(), useCases.reading().getRoom());
        return new Gate(engine, checks, new Opener(means.settings(), means.hub(), transports));
    }

    /**
     * Looks after the sockets from now on: by the loop {@code heartbeat}, and by the loop {@code presence} on another
     * thread, of which none waits for the other.
     *
     * @return ends both
     */
    public Runnable start(ScheduledExecutorService scheduler) {
        Heartbeat heartbeat =
                new Heartbeat(means.settings().pulse(), means.hub().connections());
        Supervisor.Loop loop = means.background().supervisor().loop("heartbeat", true);
        ScheduledFuture<?> beats = everySecond(
                scheduler,
                new SupervisedTask(loop, heartbeat::run, means.background().nanoTime()));
        ScheduledFuture<?> sweeps =
                everySecond(scheduler, () -> means.hub().presences().sweep());
        return () -> {
            beats.cancel(false);
            sweeps.cancel(false);
        };
    }

    private static ScheduledFuture<?> everySecond(ScheduledExecutorService scheduler, Runnable task) {
        return scheduler.scheduleWithFixedDelay(task, 1, 1, TimeUnit.SECONDS);
    }

    /** Says goodbye to everybody and lets nobody in; returns when all was written, or after {@code most}: then false. */
    public boolean leave(Duration most) throws InterruptedException {
        return means.hub().leave(most);
    }

    /** Gives Tyrus an endpoint that is made already, so that it can have a constructor with parameters. */
    private static final class ReadyMade extends ServerEndpointConfig.Configurator {
        private final Object endpoint;

        private ReadyMade(Object endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> endpointClass) {
            return endpointClass.cast(endpoint);
        }
    }
}

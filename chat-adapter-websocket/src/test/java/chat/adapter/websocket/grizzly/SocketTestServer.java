package chat.adapter.websocket.grizzly;

import chat.adapter.websocket.connection.ClientLimits;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.TestUseCases;
import chat.adapter.websocket.fanout.FanOutPace;
import chat.adapter.websocket.fanout.Hub;
import chat.adapter.websocket.protocol.SocketServer;
import chat.application.security.Origins;
import chat.application.security.RateLimiters;
import chat.application.security.UserRates;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.Username;
import chat.domain.port.fake.CountingTokenGenerator;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.session.Session;
import chat.domain.session.SessionToken;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** A complete WebSocket server on a port of 127.0.0.1 with an in-memory chat; it answers other requests with 418. */
public final class SocketTestServer implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final int TEAPOT = 418;
    private static final Logger GRIZZLY_LOG = Logger.getLogger("org.glassfish.grizzly");

    static {
        GRIZZLY_LOG.setLevel(Level.WARNING);
    }

    private final CountingTokenGenerator tokens = new CountingTokenGenerator();
    private final ExecutorService fanOut = Executors.newFixedThreadPool(2);
    private final ExecutorService pool = Executors.newFixedThreadPool(16);
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final HttpServer server = new HttpServer();
    private final NetworkListener listener;
    private final Hub hub;
    private final InMemoryChat chat;
    private final SocketServer sockets;
    private final Runnable stopLoops;

    public SocketTestServer(SocketSettings settings, int port) throws IOException, DeploymentException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        hub = new Hub(settings, fanOut, pool, Json.mapper(), FanOutPace.unpaced());
        chat = new InMemoryChat(hub.events());
        RateLimiters limits = TestUseCases.unlimited();
        sockets = new SocketServer(
                TestUseCases.of(chat, hub.typing(), 8_000, limits, clock, System::nanoTime),
                limits,
                hub,
                new SocketServer.Settings(
                        settings,
                        () -> new ClientLimits(8_000, 0, 0, 0, Duration.ZERO, UserRates.UNLIMITED),
                        new Origins(Optional.empty(), Set.of())),
                new SocketServer.Environment(Json.mapper(), pool, new RecordingSupervisor(), System::nanoTime));
        stopLoops = sockets.start(scheduler);
        GrizzlyTyrusContainer container = new GrizzlyTyrusContainer(sockets, settings);
        for (var endpoint : sockets.endpoints()) {
            container.register(endpoint);
        }
        listener = listener(container, port);
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Teapot(), "/");
        server.start();
    }

    private NetworkListener listener(GrizzlyTyrusContainer container, int port) {
        NetworkListener made = new NetworkListener("test", "127.0.0.1", port);
        AddOn sockets = (on, builder) -> addFilter(builder, container);
        made.registerAddOn(sockets);
        return made;
    }

    private void addFilter(FilterChainBuilder builder, GrizzlyTyrusContainer container) {
        builder.add(builder.indexOfType(HttpServerFilter.class), new GrizzlySocketFilter(container, pool));
    }

    public int port() {
        return listener.getPort();
    }

    public Hub hub() {
        return hub;
    }

    public InMemoryChat chat() {
        return chat;
    }

    public SocketServer sockets() {
        return sockets;
    }

    /** Registers a user and opens a session. */
    public SessionToken register(String name) {
        User user = chat.accounts().register(new Username(name), new PasswordHash("none"), NOW);
        return logIn(user);
    }

    public SessionToken logIn(User user) {
        SessionToken token = tokens.generate();
        chat.sessions().open(new Session(token.id(), user, NOW, NOW), Optional.empty());
        return token;
    }

    @Override
    public void close() {
        stopLoops.run();
        server.shutdownNow();
        scheduler.shutdownNow();
        pool.shutdownNow();
        fanOut.shutdownNow();
    }

    /** Replaces the HTTP resources. */
    private static final class Teapot extends HttpHandler {
        @Override
        public void service(Request request, Response response) {
            response.setStatus(TEAPOT);
        }
    }
}

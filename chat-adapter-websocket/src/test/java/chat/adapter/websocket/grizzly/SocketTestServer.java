package chat.adapter.websocket.grizzly;

import chat.adapter.websocket.connection.MessageLimits;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fanout.Hub;
import chat.adapter.websocket.presence.LeasedPresence;
import chat.adapter.websocket.presence.PresenceUseCases;
import chat.adapter.websocket.protocol.FrameCommands;
import chat.adapter.websocket.protocol.SocketServer;
import chat.adapter.websocket.protocol.SocketUseCases;
import chat.adapter.websocket.protocol.SocketWiring;
import chat.application.account.GetMe;
import chat.application.membership.CountMembers;
import chat.application.membership.FindUnreadMembers;
import chat.application.membership.JoinRoom;
import chat.application.message.CatchUp;
import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.PinMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReactToMessage;
import chat.application.presence.NotifyTyping;
import chat.application.presence.PollPresence;
import chat.application.presence.RenewPresence;
import chat.application.room.GetInitialState;
import chat.application.room.GetRoom;
import chat.application.room.ListRoomIds;
import chat.application.security.Budgets;
import chat.application.security.Origins;
import chat.application.security.Rate;
import chat.application.security.RateLimiter;
import chat.application.session.Authenticate;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.port.Presence;
import chat.domain.port.fake.CountingTokenGenerator;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
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

/** A whole server of sockets on a port of 127.0.0.1, with a chat in memory; any other request is answered 418. */
public final class SocketTestServer implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final int TEAPOT = 418;
    private static final Logger CHATTY = Logger.getLogger("org.glassfish.grizzly");

    static {
        CHATTY.setLevel(Level.WARNING);
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
        hub = new Hub(settings, fanOut, pool, Json.mapper());
        chat = new InMemoryChat(hub.events());
        sockets = new SocketServer(
                new SocketWiring(
                        settings,
                        () -> new MessageLimits(8_000, 0, Duration.ZERO, Budgets.UNLIMITED),
                        hub,
                        Json.mapper(),
                        pool,
                        clock,
                        new SocketWiring.Background(new RecordingSupervisor(), System::nanoTime)),
                useCases(clock),
                new Origins(Optional.empty(), Set.of()),
                GrizzlySocketFilter::currentTransport);
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

    private SocketUseCases useCases(Clock clock) {
        RateLimiter<UserId> unlimited = new RateLimiter<>(new Rate(0, Duration.ofSeconds(10)), () -> 0);
        return new SocketUseCases(
                new Authenticate(
                        chat.sessions(),
                        new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90)),
                        new RecordingSupervisor().loop("session-refresh", false),
                        clock),
                new JoinRoom(chat.roomLog(), unlimited, clock),
                new FrameCommands(
                        new PostMessage(chat.roomLog(), () -> 8_000, unlimited, clock),
                        new EditMessage(chat.roomLog(), () -> 8_000, unlimited, clock),
                        new DeleteMessage(chat.roomLog(), unlimited, clock),
                        new ReactToMessage(chat.roomLog(), unlimited, clock),
                        new PinMessage(chat.roomLog(), unlimited, clock),
                        new MarkRead(chat.readMarkers(), unlimited),
                        new MarkUnread(chat.readMarkers(), unlimited),
                        new NotifyTyping(
                                hub.typing(),
                                chat.rooms(),
                                new NotifyTyping.TypingLimits(
                                        new RateLimiter<>(new Rate(0, Duration.ofSeconds(3)), () -> 0),
                                        new RateLimiter<>(new Rate(0, Duration.ofSeconds(1)), () -> 0))),
                        new FrameCommands.Signals(unlimited, unlimited)),
                new SocketUseCases.RoomReads(
                        new GetRoom(chat.rooms()),
                        new ListRoomIds(chat.rooms()),
                        new GetInitialState(chat.rooms(), chat.history(), new GetMe(chat.userDirectory()), clock),
                        new CatchUp(chat.history()),
                        new FindUnreadMembers(chat.rooms())),
                presence(clock));
    }

    private PresenceUseCases presence(Clock clock) {
        Presence presence = new LeasedPresence().newNode();
        return new PresenceUseCases(
                new RenewPresence(presence, clock),
                new PollPresence(presence, clock),
                new ListRoomIds(chat.rooms()),
                new CountMembers(chat.rooms()));
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

    /** A new user and a session of theirs. */
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

    /** Stands for the HTTP resources. */
    private static final class Teapot extends HttpHandler {
        @Override
        public void service(Request request, Response response) {
            response.setStatus(TEAPOT);
        }
    }
}

package chat.adapter.websocket.grizzly;

import chat.adapter.websocket.Means;
import chat.adapter.websocket.SocketServer;
import chat.adapter.websocket.UseCases;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.hub.Hub;
import chat.adapter.websocket.presence.LeaseBoard;
import chat.adapter.websocket.presence.PresenceUseCases;
import chat.adapter.websocket.setting.MessageLimits;
import chat.adapter.websocket.setting.SocketSettings;
import chat.adapter.websocket.typed.Acts;
import chat.application.account.Authenticate;
import chat.application.limit.Budgets;
import chat.application.limit.Rate;
import chat.application.limit.RateLimit;
import chat.application.message.CatchUp;
import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.PinMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReactToMessage;
import chat.application.origin.Origins;
import chat.application.person.GetMe;
import chat.application.presence.FollowPresence;
import chat.application.presence.KeepPresence;
import chat.application.presence.TellTyping;
import chat.application.room.CountMembers;
import chat.application.room.FindBehind;
import chat.application.room.GetRoom;
import chat.application.room.Greet;
import chat.application.room.JoinRoom;
import chat.application.room.ListRoomIds;
import chat.domain.port.Presence;
import chat.domain.port.fake.CountingTokens;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
import chat.domain.session.SessionToken;
import chat.domain.user.PasswordHash;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
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
public final class TestServer implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final int TEAPOT = 418;
    private static final Logger CHATTY = Logger.getLogger("org.glassfish.grizzly");

    static {
        CHATTY.setLevel(Level.WARNING);
    }

    private final CountingTokens tokens = new CountingTokens();
    private final ExecutorService fanOut = Executors.newFixedThreadPool(2);
    private final ExecutorService pool = Executors.newFixedThreadPool(16);
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final HttpServer server = new HttpServer();
    private final NetworkListener listener;
    private final Hub hub;
    private final InMemoryChat chat;
    private final SocketServer sockets;
    private final Runnable stopLoops;

    public TestServer(SocketSettings settings, int port) throws IOException, DeploymentException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        hub = new Hub(settings, fanOut, pool, Json.mapper());
        chat = new InMemoryChat(hub);
        sockets = new SocketServer(
                new Means(
                        settings,
                        () -> new MessageLimits(8_000, 0, Duration.ZERO, Budgets.UNLIMITED),
                        hub,
                        Json.mapper(),
                        pool,
                        clock,
                        new Means.Background(new RecordingSupervisor(), System::nanoTime)),
                useCases(clock),
                new Origins(Optional.empty(), Set.of()),
                SocketFilter::inHand);
        stopLoops = sockets.start(scheduler);
        SocketContainer container = new SocketContainer(sockets, settings);
        for (var endpoint : sockets.endpoints()) {
            container.register(endpoint);
        }
        listener = listener(container, port);
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Teapot(), "/");
        server.start();
    }

    private UseCases useCases(Clock clock) {
        RateLimit<UserId> unlimited = new RateLimit<>(new Rate(0, Duration.ofSeconds(10)), () -> 0);
        return new UseCases(
                new Authenticate(
                        chat.sessions(),
                        new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90)),
                        new RecordingSupervisor().loop("session-refresh", false),
                        clock),
                new JoinRoom(chat.roomLog(), unlimited, clock),
                new Acts(
                        new PostMessage(chat.roomLog(), () -> 8_000, unlimited, clock),
                        new EditMessage(chat.roomLog(), () -> 8_000, unlimited, clock),
                        new DeleteMessage(chat.roomLog(), unlimited, clock),
                        new ReactToMessage(chat.roomLog(), unlimited, clock),
                        new PinMessage(chat.roomLog(), unlimited, clock),
                        new MarkRead(chat.readPointers(), unlimited),
                        new MarkUnread(chat.readPointers(), unlimited),
                        new TellTyping(
                                hub.typing(),
                                chat.rooms(),
                                new TellTyping.Limits(
                                        new RateLimit<>(new Rate(0, Duration.ofSeconds(3)), () -> 0),
                                        new RateLimit<>(new Rate(0, Duration.ofSeconds(1)), () -> 0))),
                        new Acts.Signals(unlimited, unlimited)),
                new UseCases.Reading(
                        new GetRoom(chat.rooms()),
                        new ListRoomIds(chat.rooms()),
                        new Greet(chat.rooms(), chat.history(), new GetMe(chat.people()), clock),
                        new CatchUp(chat.history()),
                        new FindBehind(chat.rooms())),
                presence(clock));
    }

    private PresenceUseCases presence(Clock clock) {
        Presence presence = new LeaseBoard().node();
        return new PresenceUseCases(
                new KeepPresence(presence, clock),
                new FollowPresence(presence, clock),
                new ListRoomIds(chat.rooms()),
                new CountMembers(chat.rooms()));
    }

    private NetworkListener listener(SocketContainer container, int port) {
        NetworkListener made = new NetworkListener("test", "127.0.0.1", port);
        AddOn sockets = (on, builder) -> addFilter(builder, container);
        made.registerAddOn(sockets);
        return made;
    }

    private void addFilter(FilterChainBuilder builder, SocketContainer container) {
        builder.add(builder.indexOfType(HttpServerFilter.class), new SocketFilter(container, pool));
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
        SessionToken token = tokens.next();
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

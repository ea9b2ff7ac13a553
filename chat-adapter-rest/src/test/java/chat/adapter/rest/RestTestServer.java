package chat.adapter.rest;

import chat.adapter.rest.http.RestSettings;
import chat.application.security.Origins;
import chat.application.security.Rate;
import chat.application.security.RateLimiters;
import chat.application.security.Rates;
import chat.application.security.SecurityPorts;
import chat.application.security.UserRates;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.DefaultSettings;
import chat.application.workspace.UseCases;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.Avatar;
import chat.domain.account.Password;
import chat.domain.account.User;
import chat.domain.account.Username;
import chat.domain.port.Invitations;
import chat.domain.port.PasswordHasher;
import chat.domain.port.PasswordResets;
import chat.domain.port.Sessions;
import chat.domain.port.Storage;
import chat.domain.port.UserDirectory;
import chat.domain.port.Workspace;
import chat.domain.port.fake.CountingTokenGenerator;
import chat.domain.port.fake.FewCommonPasswords;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.InMemoryPresence;
import chat.domain.port.fake.PlainHasher;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.port.fake.StorageWithPorts;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
import chat.domain.session.SessionToken;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.RoomCreationPolicy;
import chat.domain.workspace.WorkspaceName;
import chat.domain.workspace.WorkspaceSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The complete HTTP API on an in-memory chat at a fixed time, without a port. */
final class RestTestServer {
    static final int MAX_BODY = 65_536;

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final WorkspaceSettings DEFAULTS = new WorkspaceSettings(
            new WorkspaceName("Parley"), RegistrationMode.OPEN, RoomCreationPolicy.EVERYONE, 8_000, 20);
    private static final SessionLifetime LIFETIME = new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90));

    final RecordingEventPublisher publisher = new RecordingEventPublisher();
    final InMemoryChat chat = new InMemoryChat(publisher);
    final ApplicationHandler jersey;
    final ResourceConfig config;
    boolean ready = true;

    private final CountingTokenGenerator tokens = new CountingTokenGenerator();

    private RestTestServer(Rate rate, boolean busy, boolean broken, boolean secure) {
        ObjectMapper mapper = StrictJson.mapper(MAX_BODY);
        Optional<String> url = secure ? Optional.of("https://chat.test") : Optional.empty();
        RestSettings settings = new RestSettings(new Origins(url, Set.of()), secure, LIFETIME.absolute(), MAX_BODY);
        BusyWritePorts busyPorts = new BusyWritePorts();
        config = RestApi.resourceConfig(
                useCases(busy ? busyStorage(busyPorts) : storage(broken), busy ? busyPorts : new PlainHasher(), rate),
                settings,
                mapper,
                () -> ready ? Optional.empty() : Optional.of("The server is stopping."));
        // Ambiguous or impossible resources fail here.
        config.property(ServerProperties.RESOURCE_VALIDATION_DISABLE, false);
        jersey = new ApplicationHandler(config);
    }

    private Storage storage(boolean broken) {
        return broken ? StorageWithPorts.replaced(chat, new FailingRooms()) : chat;
    }

    private Storage busyStorage(BusyWritePorts busyPorts) {
        return StorageWithPorts.replaced(
                chat,
                busyPorts,
                BusyPortProxy.create(Workspace.class),
                BusyMethodsProxy.create(UserDirectory.class, chat.userDirectory()),
                BusyMethodsProxy.create(Sessions.class, chat.sessions()),
                BusyPortProxy.create(Invitations.class),
                BusyPortProxy.create(PasswordResets.class));
    }

    private UseCases useCases(Storage storage, PasswordHasher hasher, Rate rate) {
        CurrentSettings settings = new CurrentSettings(chat.workspace(), new DefaultSettings(DEFAULTS, true, 10_000));
        UserRates users = new UserRates(rate, rate, rate, rate);
        return UseCases.of(
                storage,
                new UseCases.Ports(
                        new SecurityPorts(hasher, new FewCommonPasswords(), tokens),
                        RestTestServer::picture,
                        new InMemoryPresence().node(),
                        (room, user) -> true,
                        new RecordingSupervisor()),
                LIFETIME,
                settings,
                RateLimiters.of(new Rates(rate, rate, rate, rate, rate, rate, users), () -> rate, () -> 0),
                CLOCK,
                () -> 0);
    }

    private static Avatar picture(byte[] image) {
        if (image.length == 0) {
            throw new ChatException(ErrorCode.BAD_REQUEST, "This is not an image.");
        }
        return new Avatar(image);
    }

    static RestTestServer create() {
        return new RestTestServer(new Rate(0, Duration.ofSeconds(10)), false, false, false);
    }

    /** A server with the public URL {@code https://chat.test}. */
    static RestTestServer secure() {
        return new RestTestServer(new Rate(0, Duration.ofSeconds(10)), false, false, true);
    }

    /** A server that allows each kind of action once per 9,001 ms. */
    static RestTestServer limited() {
        return limited(1);
    }

    /** A server that allows each kind of action this often in 9,001 ms. */
    static RestTestServer limited(int count) {
        return new RestTestServer(new Rate(count, Duration.ofMillis(9_001)), false, false, false);
    }

    /** A server that refuses password hashing and writes as overloaded. */
    static RestTestServer busy() {
        return new RestTestServer(new Rate(0, Duration.ofSeconds(10)), true, false, false);
    }

    /** A server that fails to read rooms. */
    static RestTestServer broken() {
        return new RestTestServer(new Rate(0, Duration.ofSeconds(10)), false, true, false);
    }

    /** Registers a user and signs them in; returns the session cookie. */
    String signUp(String name) {
        User user = chat.accounts()
                .register(new Username(name), new PlainHasher().hash(new Password("correct horse")), NOON);
        SessionToken token = tokens.generate();
        chat.sessions().open(new Session(token.id(), user, NOON, NOON), Optional.empty());
        return "parley_session=" + token.value();
    }

    TestRequest get(String path) {
        return new TestRequest(jersey, "GET", path);
    }

    TestRequest post(String path, String json) {
        return new TestRequest(jersey, "POST", path).json(json);
    }

    TestRequest post(String path) {
        return new TestRequest(jersey, "POST", path);
    }

    TestRequest ask(String method, String path) {
        return new TestRequest(jersey, method, path);
    }
}

package chat.adapter.rest;

import chat.adapter.rest.account.AccountUseCases;
import chat.adapter.rest.account.UserUseCases;
import chat.adapter.rest.http.RestSettings;
import chat.adapter.rest.invitation.InvitationUseCases;
import chat.adapter.rest.membership.MembershipUseCases;
import chat.adapter.rest.message.MessageActionUseCases;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.room.AdminRoomUseCases;
import chat.adapter.rest.room.RoomUseCases;
import chat.adapter.rest.workspace.WorkspaceUseCases;
import chat.application.account.ChangePassword;
import chat.application.account.CreatePasswordReset;
import chat.application.account.DeleteAccount;
import chat.application.account.ExportMessages;
import chat.application.account.GetAvatar;
import chat.application.account.GetMe;
import chat.application.account.GetUser;
import chat.application.account.GetUsers;
import chat.application.account.ListAdminUsers;
import chat.application.account.Register;
import chat.application.account.RemoveAvatar;
import chat.application.account.SearchUsers;
import chat.application.account.SetAvatar;
import chat.application.account.UpdateAccount;
import chat.application.account.UpdateProfile;
import chat.application.account.UsePasswordReset;
import chat.application.audit.ReadAuditLog;
import chat.application.invitation.AcceptInvitation;
import chat.application.invitation.CreateInvitation;
import chat.application.invitation.ListInvitations;
import chat.application.invitation.PreviewInvitation;
import chat.application.invitation.RevokeInvitation;
import chat.application.membership.BanMember;
import chat.application.membership.JoinRoom;
import chat.application.membership.LeaveRoom;
import chat.application.membership.ListBans;
import chat.application.membership.ListMembers;
import chat.application.membership.RemoveMember;
import chat.application.membership.SetMemberRole;
import chat.application.membership.SetNotificationLevel;
import chat.application.membership.UnbanMember;
import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.GetMessage;
import chat.application.message.ListReactions;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.PinMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReactToMessage;
import chat.application.message.ReadChanges;
import chat.application.message.ReadHistory;
import chat.application.room.AdminAppointOwner;
import chat.application.room.AdminArchiveRoom;
import chat.application.room.AdminDeleteRoom;
import chat.application.room.BrowseRooms;
import chat.application.room.CreateRoom;
import chat.application.room.DeleteRoom;
import chat.application.room.EditRoom;
import chat.application.room.GetRoom;
import chat.application.room.ListAdminRooms;
import chat.application.room.ListRooms;
import chat.application.room.OpenDirectRoom;
import chat.application.security.LinkRateLimit;
import chat.application.security.Origins;
import chat.application.security.Rate;
import chat.application.security.RateLimiter;
import chat.application.session.Authenticate;
import chat.application.session.EndOtherSessions;
import chat.application.session.EndSession;
import chat.application.session.ListSessions;
import chat.application.session.LogIn;
import chat.application.session.LogOut;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.DefaultSettings;
import chat.application.workspace.GetSettings;
import chat.application.workspace.GetWorkspace;
import chat.application.workspace.UpdateSettings;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.Avatar;
import chat.domain.account.Password;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.port.Invitations;
import chat.domain.port.PasswordHasher;
import chat.domain.port.PasswordResets;
import chat.domain.port.ReadMarkers;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.UserDirectory;
import chat.domain.port.Workspace;
import chat.domain.port.fake.CountingTokenGenerator;
import chat.domain.port.fake.FewCommonPasswords;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.PlainHasher;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.port.fake.RecordingSupervisor;
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

/** The whole HTTP interface on a chat in memory, at noon, without a port. */
final class RestTestServer {
    static final int MAX_BODY = 65_536;

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final WorkspaceSettings PRESET = new WorkspaceSettings(
            new WorkspaceName("Parley"), RegistrationMode.OPEN, RoomCreationPolicy.EVERYONE, 8_000, 20);
    private static final SessionLifetime LIFETIME = new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90));

    final RecordingEventPublisher announcer = new RecordingEventPublisher();
    final InMemoryChat chat = new InMemoryChat(announcer);
    final ApplicationHandler jersey;
    final ResourceConfig config;
    boolean ready = true;

    private final CountingTokenGenerator tokens = new CountingTokenGenerator();
    private final Rate rate;
    private final RateLimiter<UserId> messageChanges;
    private final RateLimiter<UserId> writes;
    private final RateLimiter<UserId> markers;
    private final RateLimiter<String> logIns;
    private final LinkRateLimit guesses;
    private PasswordHasher hasher = new PlainHasher();
    private RoomLog log = chat.roomLog();
    private ReadMarkers readMarkers = chat.readMarkers();
    private Rooms rooms = chat.rooms();
    private Workspace workspace = chat.workspace();
    private Invitations invitations = chat.invitations();
    private PasswordResets resets = chat.passwordResets();
    private final CurrentSettings settings =
            new CurrentSettings(chat.workspace(), new DefaultSettings(PRESET, true, 10_000));
    private UserDirectory users = chat.userDirectory();
    private Sessions sessions = chat.sessions();

    private RestTestServer(Rate rate, boolean busy, boolean broken, boolean secure) {
        this.rate = rate;
        writes = limit();
        markers = limit();
        this.messageChanges = limit();
        this.logIns = limit();
        this.guesses = new LinkRateLimit(limit());
        if (busy) {
            BusyWritePorts busybody = new BusyWritePorts();
            hasher = busybody;
            log = busybody;
            readMarkers = busybody;
            workspace = BusyPortProxy.create(Workspace.class);
            users = BusyMethodsProxy.create(
                    UserDirectory.class, users, "updateProfile", "updateAccount", "setAvatar", "delete");
            sessions = BusyMethodsProxy.create(Sessions.class, sessions, "end", "endOthers");
            invitations = BusyPortProxy.create(Invitations.class);
            resets = BusyPortProxy.create(PasswordResets.class);
        }
        if (broken) {
            rooms = new FailingRooms();
        }
        ObjectMapper mapper = StrictJson.mapper(MAX_BODY);
        Optional<String> url = secure ? Optional.of("https://chat.test") : Optional.empty();
        RestSettings settings = new RestSettings(new Origins(url, Set.of()), secure, LIFETIME.absolute(), MAX_BODY);
        config = RestApi.resourceConfig(
                useCases(), settings, mapper, () -> ready ? Optional.empty() : Optional.of("The server is stopping."));
        jersey = new ApplicationHandler(config);
    }

    static RestTestServer create() {
        return new RestTestServer(new Rate(0, Duration.ofSeconds(10)), false, false, false);
    }

    /** At {@code https://chat.test}. */
    static RestTestServer secure() {
        return new RestTestServer(new Rate(0, Duration.ofSeconds(10)), false, false, true);
    }

    /** Everything may be done once in ten seconds. */
    static RestTestServer limited() {
        return new RestTestServer(new Rate(1, Duration.ofMillis(9_001)), false, false, false);
    }

    /** Has no time for passwords and for changes in rooms. */
    static RestTestServer busy() {
        return new RestTestServer(new Rate(0, Duration.ofSeconds(10)), true, false, false);
    }

    /** Can't read its rooms. */
    static RestTestServer broken() {
        return new RestTestServer(new Rate(0, Duration.ofSeconds(10)), false, true, false);
    }

    /** Somebody new, who is signed in; gives their cookie. */
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

    private RestUseCases useCases() {
        return new RestUseCases(
                accounts(), roomCases(), memberCases(), messages(), messageActions(), admin(), invitations(), users());
    }

    private AccountUseCases accounts() {
        return new AccountUseCases(
                new Register(invitations, hasher, new FewCommonPasswords(), settings, limit(), CLOCK),
                new LogIn(chat.accounts(), chat.sessions(), hasher, tokens, logIns, CLOCK),
                new LogOut(chat.sessions()),
                new Authenticate(
                        chat.sessions(), LIFETIME, new RecordingSupervisor().loop("session-refresh", false), CLOCK),
                new GetWorkspace(chat.accounts(), chat.userDirectory(), settings),
                new UsePasswordReset(resets, hasher, new FewCommonPasswords(), guesses, CLOCK));
    }

    private WorkspaceUseCases admin() {
        return new WorkspaceUseCases(
                new GetSettings(settings),
                new UpdateSettings(workspace, settings, writes, CLOCK),
                new CreatePasswordReset(resets, tokens, writes, CLOCK),
                new AdminRoomUseCases(
                        new ListAdminRooms(chat.adminRooms()),
                        new AdminArchiveRoom(log, writes, CLOCK),
                        new AdminDeleteRoom(log, writes, CLOCK),
                        new AdminAppointOwner(log, writes, CLOCK),
                        new ReadAuditLog(chat.auditLog())));
    }

    private InvitationUseCases invitations() {
        return new InvitationUseCases(
                new CreateInvitation(invitations, tokens, limit(), CLOCK),
                new ListInvitations(invitations),
                new RevokeInvitation(invitations, writes, CLOCK),
                new PreviewInvitation(invitations, settings, guesses, CLOCK),
                new AcceptInvitation(invitations, guesses, writes, CLOCK));
    }

    private UserUseCases users() {
        return new UserUseCases(
                new GetMe(chat.userDirectory()),
                new UpdateProfile(users, writes),
                new UserUseCases.DirectoryUseCases(
                        new GetUser(chat.userDirectory()),
                        new GetUsers(chat.userDirectory()),
                        new SearchUsers(chat.userDirectory()),
                        new ListAdminUsers(chat.userDirectory()),
                        new UpdateAccount(users, writes, CLOCK)),
                new ChangePassword(chat.accounts(), hasher, new FewCommonPasswords(), logIns),
                new UserUseCases.SessionUseCases(
                        new ListSessions(chat.sessions(), LIFETIME, CLOCK),
                        new EndSession(sessions, writes),
                        new EndOtherSessions(sessions, writes)),
                new UserUseCases.AvatarUseCases(
                        new SetAvatar(users, RestTestServer::picture, writes),
                        new RemoveAvatar(users, writes),
                        new GetAvatar(chat.userDirectory())),
                new DeleteAccount(users, chat.accounts(), hasher, logIns, CLOCK),
                new UserUseCases.ExportUseCases(
                        new GetMe(chat.userDirectory()),
                        new ListRooms(chat.rooms()),
                        new ListSessions(chat.sessions(), LIFETIME, CLOCK),
                        new GetAvatar(chat.userDirectory()),
                        new ExportMessages(chat.history())));
    }

    private static Avatar picture(byte[] image) {
        if (image.length == 0) {
            throw new ChatException(ErrorCode.BAD_REQUEST, "This is no picture.");
        }
        return new Avatar(image);
    }

    private RoomUseCases roomCases() {
        return new RoomUseCases(
                new ListRooms(rooms),
                new BrowseRooms(rooms),
                new CreateRoom(log, settings.roomMakers(), limit(), CLOCK),
                new OpenDirectRoom(log, limit(), CLOCK),
                new GetRoom(rooms),
                new EditRoom(log, writes, CLOCK),
                new DeleteRoom(log, writes, CLOCK));
    }

    private MembershipUseCases memberCases() {
        return new MembershipUseCases(
                new JoinRoom(log, writes, CLOCK),
                new LeaveRoom(log, writes, CLOCK),
                new ListMembers(rooms),
                new SetMemberRole(log, writes, CLOCK),
                new RemoveMember(log, writes, CLOCK),
                new MembershipUseCases.BanUseCases(
                        new ListBans(rooms), new BanMember(log, writes, CLOCK), new UnbanMember(log, writes, CLOCK)),
                new SetNotificationLevel(log, writes, CLOCK));
    }

    private MessageUseCases messages() {
        return new MessageUseCases(
                new PostMessage(log, settings.contentChars(), limit(), CLOCK),
                new EditMessage(log, settings.contentChars(), messageChanges, CLOCK),
                new DeleteMessage(log, messageChanges, CLOCK),
                new GetMessage(rooms, chat.history()),
                new ReadHistory(rooms, chat.history()),
                new ReadChanges(chat.rooms(), chat.history()));
    }

    private MessageActionUseCases messageActions() {
        return new MessageActionUseCases(
                new ReactToMessage(log, messageChanges, CLOCK),
                new ListReactions(rooms, chat.history()),
                new PinMessage(log, messageChanges, CLOCK),
                new MarkRead(readMarkers, markers),
                new MarkUnread(readMarkers, markers));
    }

    private <K> RateLimiter<K> limit() {
        return new RateLimiter<>(rate, () -> 0);
    }
}

package chat.adapter.rest;

import chat.adapter.rest.account.AccountUseCases;
import chat.adapter.rest.admin.AdminUseCases;
import chat.adapter.rest.admin.OversightUseCases;
import chat.adapter.rest.invitation.InvitationUseCases;
import chat.adapter.rest.member.MemberUseCases;
import chat.adapter.rest.message.MarkUseCases;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.person.PersonUseCases;
import chat.adapter.rest.room.RoomUseCases;
import chat.application.account.Authenticate;
import chat.application.account.ChangePassword;
import chat.application.account.DeleteAccount;
import chat.application.account.EndOtherSessions;
import chat.application.account.EndSession;
import chat.application.account.GetWorkspace;
import chat.application.account.IssueReset;
import chat.application.account.ListSessions;
import chat.application.account.LogIn;
import chat.application.account.LogOut;
import chat.application.account.RedeemReset;
import chat.application.account.Register;
import chat.application.admin.AppointOwner;
import chat.application.admin.ArchiveRoom;
import chat.application.admin.ListAllRooms;
import chat.application.admin.ReadAudit;
import chat.application.admin.RemoveRoom;
import chat.application.invitation.AcceptInvitation;
import chat.application.invitation.ListInvitations;
import chat.application.invitation.LookAtInvitation;
import chat.application.invitation.MakeInvitation;
import chat.application.invitation.RevokeInvitation;
import chat.application.limit.Rate;
import chat.application.limit.RateLimit;
import chat.application.link.Guesses;
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
import chat.application.origin.Origins;
import chat.application.person.BrowsePeople;
import chat.application.person.EditProfile;
import chat.application.person.ExportMessages;
import chat.application.person.FindPeople;
import chat.application.person.GetAvatar;
import chat.application.person.GetMe;
import chat.application.person.GetPerson;
import chat.application.person.OverseePerson;
import chat.application.person.ReadRoster;
import chat.application.person.RemoveAvatar;
import chat.application.person.SetAvatar;
import chat.application.room.BanMember;
import chat.application.room.BrowseRooms;
import chat.application.room.CreateRoom;
import chat.application.room.DeleteRoom;
import chat.application.room.EditRoom;
import chat.application.room.GetRoom;
import chat.application.room.GiveRole;
import chat.application.room.JoinRoom;
import chat.application.room.LeaveRoom;
import chat.application.room.LiftBan;
import chat.application.room.ListBans;
import chat.application.room.ListMembers;
import chat.application.room.ListRooms;
import chat.application.room.OpenDirectRoom;
import chat.application.room.RemoveMember;
import chat.application.room.SetNotifications;
import chat.application.workspace.ChangeSettings;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.Preset;
import chat.application.workspace.ReadSettings;
import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.port.Invitations;
import chat.domain.port.PasswordHasher;
import chat.domain.port.People;
import chat.domain.port.ReadPointers;
import chat.domain.port.Resets;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.Workspace;
import chat.domain.port.fake.CountingTokens;
import chat.domain.port.fake.FewCommonPasswords;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.PlainHasher;
import chat.domain.port.fake.RecordingAnnouncer;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
import chat.domain.session.SessionToken;
import chat.domain.user.Avatar;
import chat.domain.user.Password;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import chat.domain.workspace.Registration;
import chat.domain.workspace.RoomMakers;
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
final class Server {
    static final int MAX_BODY = 65_536;

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final WorkspaceSettings PRESET =
            new WorkspaceSettings(new WorkspaceName("Parley"), Registration.OPEN, RoomMakers.EVERYONE, 8_000, 20);
    private static final SessionLifetime LIFETIME = new SessionLifetime(Duration.ofDays(30), Duration.ofDays(90));

    final RecordingAnnouncer announcer = new RecordingAnnouncer();
    final InMemoryChat chat = new InMemoryChat(announcer);
    final ApplicationHandler jersey;
    final ResourceConfig config;
    boolean ready = true;

    private final CountingTokens tokens = new CountingTokens();
    private final Rate rate;
    private final RateLimit<UserId> amendments;
    private final RateLimit<UserId> writes;
    private final RateLimit<UserId> markers;
    private final RateLimit<String> logIns;
    private final Guesses guesses;
    private PasswordHasher hasher = new PlainHasher();
    private RoomLog log = chat.roomLog();
    private ReadPointers pointers = chat.readPointers();
    private Rooms rooms = chat.rooms();
    private Workspace workspace = chat.workspace();
    private Invitations invitations = chat.invitations();
    private Resets resets = chat.resets();
    private final CurrentSettings settings = new CurrentSettings(chat.workspace(), new Preset(PRESET, true, 10_000));
    private People people = chat.people();
    private Sessions sessions = chat.sessions();

    private Server(Rate rate, boolean busy, boolean broken, boolean secure) {
        this.rate = rate;
        writes = limit();
        markers = limit();
        this.amendments = limit();
        this.logIns = limit();
        this.guesses = new Guesses(limit());
        if (busy) {
            Busy busybody = new Busy();
            hasher = busybody;
            log = busybody;
            pointers = busybody;
            workspace = BusyPort.of(Workspace.class);
            people = Overworked.port(People.class, people, "describe", "oversee", "depict", "delete");
            sessions = Overworked.port(Sessions.class, sessions, "end", "endOthers");
            invitations = BusyPort.of(Invitations.class);
            resets = BusyPort.of(Resets.class);
        }
        if (broken) {
            rooms = new Broken();
        }
        ObjectMapper mapper = StrictJson.mapper(MAX_BODY);
        Optional<String> url = secure ? Optional.of("https://chat.test") : Optional.empty();
        RestSettings settings = new RestSettings(new Origins(url, Set.of()), secure, LIFETIME.absolute(), MAX_BODY);
        config = RestApi.resourceConfig(
                useCases(), settings, mapper, () -> ready ? Optional.empty() : Optional.of("The server is stopping."));
        jersey = new ApplicationHandler(config);
    }

    static Server usual() {
        return new Server(new Rate(0, Duration.ofSeconds(10)), false, false, false);
    }

    /** At {@code https://chat.test}. */
    static Server secure() {
        return new Server(new Rate(0, Duration.ofSeconds(10)), false, false, true);
    }

    /** Everything may be done once in ten seconds. */
    static Server limited() {
        return new Server(new Rate(1, Duration.ofMillis(9_001)), false, false, false);
    }

    /** Has no time for passwords and for changes in rooms. */
    static Server busy() {
        return new Server(new Rate(0, Duration.ofSeconds(10)), true, false, false);
    }

    /** Can't read its rooms. */
    static Server broken() {
        return new Server(new Rate(0, Duration.ofSeconds(10)), false, true, false);
    }

    /** Somebody new, who is signed in; gives their cookie. */
    String signUp(String name) {
        User user = chat.accounts()
                .register(new Username(name), new PlainHasher().hash(new Password("correct horse")), NOON);
        SessionToken token = tokens.next();
        chat.sessions().open(new Session(token.id(), user, NOON, NOON), Optional.empty());
        return "parley_session=" + token.value();
    }

    Asking get(String path) {
        return new Asking(jersey, "GET", path);
    }

    Asking post(String path, String json) {
        return new Asking(jersey, "POST", path).json(json);
    }

    Asking post(String path) {
        return new Asking(jersey, "POST", path);
    }

    Asking ask(String method, String path) {
        return new Asking(jersey, method, path);
    }

    private UseCases useCases() {
        return new UseCases(
                accounts(), roomCases(), memberCases(), messages(), marks(), admin(), invitations(), people());
    }

    private AccountUseCases accounts() {
        return new AccountUseCases(
                new Register(invitations, hasher, new FewCommonPasswords(), settings, limit(), CLOCK),
                new LogIn(chat.accounts(), chat.sessions(), hasher, tokens, logIns, CLOCK),
                new LogOut(chat.sessions()),
                new Authenticate(
                        chat.sessions(), LIFETIME, new RecordingSupervisor().loop("session-refresh", false), CLOCK),
                new GetWorkspace(chat.accounts(), chat.people(), settings),
                new RedeemReset(resets, hasher, new FewCommonPasswords(), guesses, CLOCK));
    }

    private AdminUseCases admin() {
        return new AdminUseCases(
                new ReadSettings(settings),
                new ChangeSettings(workspace, settings, writes, CLOCK),
                new IssueReset(resets, tokens, writes, CLOCK),
                new OversightUseCases(
                        new ListAllRooms(chat.estate()),
                        new ArchiveRoom(log, writes, CLOCK),
                        new RemoveRoom(log, writes, CLOCK),
                        new AppointOwner(log, writes, CLOCK),
                        new ReadAudit(chat.estate())));
    }

    private InvitationUseCases invitations() {
        return new InvitationUseCases(
                new MakeInvitation(invitations, tokens, limit(), CLOCK),
                new ListInvitations(invitations),
                new RevokeInvitation(invitations, writes, CLOCK),
                new LookAtInvitation(invitations, settings, guesses, CLOCK),
                new AcceptInvitation(invitations, guesses, writes, CLOCK));
    }

    private PersonUseCases people() {
        return new PersonUseCases(
                new GetMe(chat.people()),
                new EditProfile(people, writes),
                new PersonUseCases.Directory(
                        new GetPerson(chat.people()),
                        new FindPeople(chat.people()),
                        new BrowsePeople(chat.people()),
                        new ReadRoster(chat.people()),
                        new OverseePerson(people, writes, CLOCK)),
                new ChangePassword(chat.accounts(), hasher, new FewCommonPasswords(), logIns),
                new PersonUseCases.Sessions(
                        new ListSessions(chat.sessions(), LIFETIME, CLOCK),
                        new EndSession(sessions, writes),
                        new EndOtherSessions(sessions, writes)),
                new PersonUseCases.Avatars(
                        new SetAvatar(people, Server::picture, writes),
                        new RemoveAvatar(people, writes),
                        new GetAvatar(chat.people())),
                new DeleteAccount(people, chat.accounts(), hasher, logIns, CLOCK),
                new PersonUseCases.Export(
                        new GetMe(chat.people()),
                        new ListRooms(chat.rooms()),
                        new ListSessions(chat.sessions(), LIFETIME, CLOCK),
                        new GetAvatar(chat.people()),
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

    private MemberUseCases memberCases() {
        return new MemberUseCases(
                new JoinRoom(log, writes, CLOCK),
                new LeaveRoom(log, writes, CLOCK),
                new ListMembers(rooms),
                new GiveRole(log, writes, CLOCK),
                new RemoveMember(log, writes, CLOCK),
                new MemberUseCases.Bans(
                        new ListBans(rooms), new BanMember(log, writes, CLOCK), new LiftBan(log, writes, CLOCK)),
                new SetNotifications(log, writes, CLOCK));
    }

    private MessageUseCases messages() {
        return new MessageUseCases(
                new PostMessage(log, settings.contentChars(), limit(), CLOCK),
                new EditMessage(log, settings.contentChars(), amendments, CLOCK),
                new DeleteMessage(log, amendments, CLOCK),
                new GetMessage(rooms, chat.history()),
                new ReadHistory(rooms, chat.history()),
                new ReadChanges(chat.rooms(), chat.history()));
    }

    private MarkUseCases marks() {
        return new MarkUseCases(
                new ReactToMessage(log, amendments, CLOCK),
                new ListReactions(rooms, chat.history()),
                new PinMessage(log, amendments, CLOCK),
                new MarkRead(pointers, markers),
                new MarkUnread(pointers, markers));
    }

    private <K> RateLimit<K> limit() {
        return new RateLimit<>(rate, () -> 0);
    }
}

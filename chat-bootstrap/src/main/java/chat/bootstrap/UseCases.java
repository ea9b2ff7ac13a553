package chat.bootstrap;

import chat.adapter.persistence.picture.SquarePictures;
import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.rest.account.AccountUseCases;
import chat.adapter.rest.admin.AdminUseCases;
import chat.adapter.rest.admin.OversightUseCases;
import chat.adapter.rest.invitation.InvitationUseCases;
import chat.adapter.rest.member.MemberUseCases;
import chat.adapter.rest.message.MarkUseCases;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.person.PersonUseCases;
import chat.adapter.rest.room.RoomUseCases;
import chat.adapter.websocket.typed.Acts;
import chat.application.account.Authenticate;
import chat.application.account.ChangePassword;
import chat.application.account.DeleteAccount;
import chat.application.account.EndOtherSessions;
import chat.application.account.EndSession;
import chat.application.account.ExpireSessions;
import chat.application.account.GetWorkspace;
import chat.application.account.IssueReset;
import chat.application.account.KeepSessions;
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
import chat.application.limit.RateLimit;
import chat.application.link.Guesses;
import chat.application.message.CatchUp;
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
import chat.application.presence.TellTyping;
import chat.application.room.BanMember;
import chat.application.room.BrowseRooms;
import chat.application.room.CreateRoom;
import chat.application.room.DeleteRoom;
import chat.application.room.EditRoom;
import chat.application.room.FindBehind;
import chat.application.room.GetRoom;
import chat.application.room.GiveRole;
import chat.application.room.Greet;
import chat.application.room.JoinRoom;
import chat.application.room.LeaveRoom;
import chat.application.room.LiftBan;
import chat.application.room.ListBans;
import chat.application.room.ListMembers;
import chat.application.room.ListRoomIds;
import chat.application.room.ListRooms;
import chat.application.room.OpenDirectRoom;
import chat.application.room.RemoveMember;
import chat.application.room.SetNotifications;
import chat.application.workspace.ChangeSettings;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.ReadSettings;
import chat.bootstrap.config.Config;
import chat.domain.port.Invitations;
import chat.domain.user.UserId;
import java.time.Clock;
import java.util.function.IntSupplier;

/** All use cases on one database: who comes in by HTTP and who by a socket get the same ones. */
final class UseCases {
    private final chat.adapter.rest.UseCases overHttp;
    private final chat.adapter.websocket.UseCases overSockets;
    private final ExpireSessions expireSessions;
    private final KeepSessions keepSessions;

    UseCases(
            Config config,
            CurrentSettings settings,
            SqliteDatabase database,
            Hashing hashing,
            Attendance attendance,
            Clock clock) {
        Config.Rates rates = config.limits().rates();
        Authenticate authenticate = new Authenticate(database.sessions(), config.sessions(), clock);
        RateLimit<String> logIns = new RateLimit<>(rates.logins(), clock);
        Guesses guesses = new Guesses(new RateLimit<>(rates.logins(), clock));
        AccountUseCases accounts = new AccountUseCases(
                new Register(
                        database.invitations(),
                        hashing.hasher(),
                        hashing.common(),
                        settings,
                        new RateLimit<>(rates.registrations(), clock),
                        clock),
                new LogIn(
                        database.accounts(), database.sessions(), hashing.hasher(), new RandomTokens(), logIns, clock),
                new LogOut(database.sessions()),
                authenticate,
                new GetWorkspace(database.accounts(), database.people(), settings),
                new RedeemReset(database.resets(), hashing.hasher(), hashing.common(), guesses, clock));
        RoomUseCases rooms = rooms(settings, database, new RateLimit<>(rates.rooms(), clock), clock);
        MemberUseCases members = members(database, clock);
        RateLimit<UserId> amendments = new RateLimit<>(settings.sends(), clock);
        MessageUseCases messages = messages(settings, database, amendments, clock);
        MarkUseCases marks = marks(database, amendments, clock);
        overHttp = new chat.adapter.rest.UseCases(
                accounts,
                rooms,
                members,
                messages,
                marks,
                admin(settings, database, clock),
                invitations(settings, database, rates, guesses, clock),
                people(config, database, hashing, logIns, clock));
        overSockets = new chat.adapter.websocket.UseCases(
                authenticate,
                members.join(),
                acts(messages, marks, attendance.typing()),
                reading(database, rooms.get(), clock),
                attendance.presence());
        expireSessions = new ExpireSessions(database.sessions(), config.sessions(), clock);
        keepSessions = new KeepSessions(database.sessions(), clock);
    }

    private static RoomUseCases rooms(
            CurrentSettings settings, SqliteDatabase database, RateLimit<UserId> limit, Clock clock) {
        return new RoomUseCases(
                new ListRooms(database.rooms()),
                new BrowseRooms(database.rooms()),
                new CreateRoom(database.roomLog(), database.rooms(), settings.roomMakers(), limit, clock),
                new OpenDirectRoom(database.roomLog(), database.rooms(), limit, clock),
                new GetRoom(database.rooms()),
                new EditRoom(database.roomLog(), database.rooms(), clock),
                new DeleteRoom(database.roomLog(), clock));
    }

    private static MemberUseCases members(SqliteDatabase database, Clock clock) {
        return new MemberUseCases(
                new JoinRoom(database.roomLog(), clock),
                new LeaveRoom(database.roomLog(), clock),
                new ListMembers(database.rooms()),
                new GiveRole(database.roomLog(), clock),
                new RemoveMember(database.roomLog(), clock),
                new MemberUseCases.Bans(
                        new ListBans(database.rooms()),
                        new BanMember(database.roomLog(), clock),
                        new LiftBan(database.roomLog(), clock)),
                new SetNotifications(database.roomLog(), clock));
    }

    private static MessageUseCases messages(
            CurrentSettings settings, SqliteDatabase database, RateLimit<UserId> amendments, Clock clock) {
        IntSupplier maxChars = settings.contentChars();
        RateLimit<UserId> sends = new RateLimit<>(settings.sends(), clock);
        return new MessageUseCases(
                new PostMessage(database.roomLog(), maxChars, sends, clock),
                new EditMessage(database.roomLog(), maxChars, amendments, clock),
                new DeleteMessage(database.roomLog(), amendments, clock),
                new GetMessage(database.rooms(), database.history()),
                new ReadHistory(database.rooms(), database.history()),
                new ReadChanges(database.rooms(), database.history()));
    }

    private static PersonUseCases people(
            Config config, SqliteDatabase database, Hashing hashing, RateLimit<String> logIns, Clock clock) {
        return new PersonUseCases(
                new GetMe(database.people()),
                new EditProfile(database.people()),
                new PersonUseCases.Directory(
                        new GetPerson(database.people()),
                        new FindPeople(database.people()),
                        new BrowsePeople(database.people()),
                        new ReadRoster(database.people()),
                        new OverseePerson(database.people(), clock)),
                new ChangePassword(database.accounts(), hashing.hasher(), hashing.common(), logIns),
                new PersonUseCases.Sessions(
                        new ListSessions(database.sessions(), config.sessions(), clock),
                        new EndSession(database.sessions()),
                        new EndOtherSessions(database.sessions())),
                avatars(database),
                new DeleteAccount(database.people(), database.accounts(), hashing.hasher(), logIns, clock),
                export(config, database, clock));
    }

    private static PersonUseCases.Avatars avatars(SqliteDatabase database) {
        return new PersonUseCases.Avatars(
                new SetAvatar(
                        database.people(),
                        new SquarePictures(Runtime.getRuntime().availableProcessors())),
                new RemoveAvatar(database.people()),
                new GetAvatar(database.people()));
    }

    private static PersonUseCases.Export export(Config config, SqliteDatabase database, Clock clock) {
        return new PersonUseCases.Export(
                new GetMe(database.people()),
                new ListRooms(database.rooms()),
                new ListSessions(database.sessions(), config.sessions(), clock),
                new GetAvatar(database.people()),
                new ExportMessages(database.history()));
    }

    private static MarkUseCases marks(SqliteDatabase database, RateLimit<UserId> amendments, Clock clock) {
        return new MarkUseCases(
                new ReactToMessage(database.roomLog(), amendments, clock),
                new ListReactions(database.rooms(), database.history()),
                new PinMessage(database.roomLog(), amendments, clock),
                new MarkRead(database.readPointers()),
                new MarkUnread(database.readPointers()));
    }

    private static AdminUseCases admin(CurrentSettings settings, SqliteDatabase database, Clock clock) {
        return new AdminUseCases(
                new ReadSettings(settings),
                new ChangeSettings(database.workspace(), settings, clock),
                new IssueReset(database.resets(), new RandomTokens(), clock),
                new OversightUseCases(
                        new ListAllRooms(database.estate()),
                        new ArchiveRoom(database.roomLog(), clock),
                        new RemoveRoom(database.roomLog(), clock),
                        new AppointOwner(database.roomLog(), clock),
                        new ReadAudit(database.estate())));
    }

    private static InvitationUseCases invitations(
            CurrentSettings settings, SqliteDatabase database, Config.Rates rates, Guesses guesses, Clock clock) {
        Invitations invitations = database.invitations();
        return new InvitationUseCases(
                new MakeInvitation(invitations, new RandomTokens(), new RateLimit<>(rates.invitations(), clock), clock),
                new ListInvitations(invitations),
                new RevokeInvitation(invitations, clock),
                new LookAtInvitation(invitations, settings, guesses, clock),
                new AcceptInvitation(invitations, guesses, clock));
    }

    private static Acts acts(MessageUseCases messages, MarkUseCases marks, TellTyping tellTyping) {
        return new Acts(
                messages.post(),
                messages.edit(),
                messages.delete(),
                marks.react(),
                marks.pin(),
                marks.read(),
                marks.unread(),
                tellTyping);
    }

    private static chat.adapter.websocket.UseCases.Reading reading(
            SqliteDatabase database, GetRoom getRoom, Clock clock) {
        return new chat.adapter.websocket.UseCases.Reading(
                getRoom,
                new ListRoomIds(database.rooms()),
                new Greet(database.rooms(), database.history(), new GetMe(database.people()), clock),
                new CatchUp(database.history()),
                new FindBehind(database.rooms()));
    }

    chat.adapter.rest.UseCases overHttp() {
        return overHttp;
    }

    chat.adapter.websocket.UseCases overSockets() {
        return overSockets;
    }

    KeepSessions keepSessions() {
        return keepSessions;
    }

    ExpireSessions expireSessions() {
        return expireSessions;
    }
}

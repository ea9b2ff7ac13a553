package chat.bootstrap;

import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.rest.account.AccountUseCases;
import chat.adapter.rest.member.MemberUseCases;
import chat.adapter.rest.message.MarkUseCases;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.room.RoomUseCases;
import chat.adapter.websocket.typed.Acts;
import chat.application.account.Authenticate;
import chat.application.account.ExpireSessions;
import chat.application.account.GetWorkspace;
import chat.application.account.KeepSessions;
import chat.application.account.LogIn;
import chat.application.account.LogOut;
import chat.application.account.RedeemReset;
import chat.application.account.Register;
import chat.application.limit.Budgets;
import chat.application.limit.RateLimit;
import chat.application.link.Guesses;
import chat.application.message.CatchUp;
import chat.application.person.GetMe;
import chat.application.presence.TellTyping;
import chat.application.room.FindBehind;
import chat.application.room.GetRoom;
import chat.application.room.Greet;
import chat.application.room.ListRoomIds;
import chat.application.workspace.CurrentSettings;
import chat.bootstrap.config.Config;
import chat.domain.port.Supervisor;
import chat.domain.user.UserId;
import java.time.Clock;

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
            Supervisor supervisor,
            Clock clock) {
        Config.Rates rates = config.limits().rates();
        Budgets budgets = config.limits().budgets();
        RateLimit<UserId> writes = new RateLimit<>(budgets.writes(), System::nanoTime);
        Authenticate authenticate = new Authenticate(
                database.sessions(), config.sessions(), supervisor.loop("session-refresh", false), clock);
        RateLimit<String> logIns = new RateLimit<>(rates.logins(), System::nanoTime);
        Guesses guesses = new Guesses(new RateLimit<>(rates.logins(), System::nanoTime));
        AccountUseCases accounts = new AccountUseCases(
                new Register(
                        database.invitations(),
                        hashing.hasher(),
                        hashing.common(),
                        settings,
                        new RateLimit<>(rates.registrations(), System::nanoTime),
                        clock),
                new LogIn(
                        database.accounts(), database.sessions(), hashing.hasher(), new RandomTokens(), logIns, clock),
                new LogOut(database.sessions()),
                authenticate,
                new GetWorkspace(database.accounts(), database.people(), settings),
                new RedeemReset(database.resets(), hashing.hasher(), hashing.common(), guesses, clock));
        RoomUseCases rooms = PlaceUseCases.rooms(
                settings, database, new RateLimit<>(rates.rooms(), System::nanoTime), writes, clock);
        MemberUseCases members = PlaceUseCases.members(database, writes, clock);
        RateLimit<UserId> amendments = new RateLimit<>(settings.sends(), System::nanoTime);
        MessageUseCases messages = PlaceUseCases.messages(settings, database, amendments, clock);
        MarkUseCases marks =
                PlaceUseCases.marks(database, amendments, new RateLimit<>(budgets.markers(), System::nanoTime), clock);
        overHttp = new chat.adapter.rest.UseCases(
                accounts,
                rooms,
                members,
                messages,
                marks,
                OfficeUseCases.admin(settings, database, writes, clock),
                OfficeUseCases.invitations(settings, database, rates, guesses, writes, clock),
                PeopleUseCases.people(config, database, hashing, logIns, writes, clock));
        overSockets = new chat.adapter.websocket.UseCases(
                authenticate,
                members.join(),
                acts(messages, marks, attendance.typing(), budgets),
                reading(database, rooms.get(), clock),
                attendance.presence());
        expireSessions = new ExpireSessions(database.sessions(), config.sessions(), clock);
        keepSessions = new KeepSessions(database.sessions(), clock);
    }

    private static Acts acts(MessageUseCases messages, MarkUseCases marks, TellTyping tellTyping, Budgets budgets) {
        return new Acts(
                messages.post(),
                messages.edit(),
                messages.delete(),
                marks.react(),
                marks.pin(),
                marks.read(),
                marks.unread(),
                tellTyping,
                new Acts.Signals(
                        new RateLimit<>(budgets.syncs(), System::nanoTime),
                        new RateLimit<>(budgets.pings(), System::nanoTime)));
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

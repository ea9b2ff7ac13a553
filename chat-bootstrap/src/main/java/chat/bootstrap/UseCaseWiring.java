package chat.bootstrap;

import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.rest.account.AccountUseCases;
import chat.adapter.rest.membership.MembershipUseCases;
import chat.adapter.rest.message.MessageActionUseCases;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.room.RoomUseCases;
import chat.adapter.websocket.protocol.FrameCommands;
import chat.application.account.GetMe;
import chat.application.account.Register;
import chat.application.account.UsePasswordReset;
import chat.application.membership.FindUnreadMembers;
import chat.application.message.CatchUp;
import chat.application.presence.NotifyTyping;
import chat.application.room.GetInitialState;
import chat.application.room.GetRoom;
import chat.application.room.ListRoomIds;
import chat.application.security.Budgets;
import chat.application.security.LinkRateLimit;
import chat.application.security.RateLimiter;
import chat.application.session.Authenticate;
import chat.application.session.ExpireSessions;
import chat.application.session.LogIn;
import chat.application.session.LogOut;
import chat.application.session.TouchSessions;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.GetWorkspace;
import chat.bootstrap.config.Config;
import chat.domain.account.UserId;
import chat.domain.port.Supervisor;
import java.time.Clock;

/** Wires all use cases on one database, shared by HTTP and sockets. */
final class UseCaseWiring {
    private final chat.adapter.rest.RestUseCases rest;
    private final chat.adapter.websocket.protocol.SocketUseCases sockets;
    private final ExpireSessions expireSessions;
    private final TouchSessions touchSessions;

    UseCaseWiring(
            Config config,
            CurrentSettings settings,
            SqliteDatabase database,
            PasswordWiring passwords,
            PresenceWiring presence,
            Supervisor supervisor,
            Clock clock) {
        Config.Rates rates = config.limits().rates();
        Budgets budgets = config.limits().budgets();
        RateLimiter<UserId> writes = new RateLimiter<>(budgets.writes(), System::nanoTime);
        Authenticate authenticate = new Authenticate(
                database.sessions(), config.sessions(), supervisor.loop("session-refresh", false), clock);
        RateLimiter<String> logIns = new RateLimiter<>(rates.logins(), System::nanoTime);
        LinkRateLimit linkRateLimit = new LinkRateLimit(new RateLimiter<>(rates.logins(), System::nanoTime));
        AccountUseCases accounts = new AccountUseCases(
                new Register(
                        database.invitations(),
                        passwords.hasher(),
                        passwords.common(),
                        settings,
                        new RateLimiter<>(rates.registrations(), System::nanoTime),
                        clock),
                new LogIn(
                        database.accounts(),
                        database.sessions(),
                        passwords.hasher(),
                        new RandomTokens(),
                        logIns,
                        clock),
                new LogOut(database.sessions()),
                authenticate,
                new GetWorkspace(database.accounts(), database.userDirectory(), settings),
                new UsePasswordReset(
                        database.passwordResets(), passwords.hasher(), passwords.common(), linkRateLimit, clock));
        RoomUseCases rooms =
                RoomWiring.rooms(settings, database, new RateLimiter<>(rates.rooms(), System::nanoTime), writes, clock);
        MembershipUseCases memberships = RoomWiring.memberships(database, writes, clock);
        RateLimiter<UserId> messageChangeLimit = new RateLimiter<>(settings.sendRate(), System::nanoTime);
        MessageUseCases messages = RoomWiring.messages(settings, database, messageChangeLimit, clock);
        MessageActionUseCases messageActions = RoomWiring.messageActions(
                database, messageChangeLimit, new RateLimiter<>(budgets.markers(), System::nanoTime), clock);
        rest = new chat.adapter.rest.RestUseCases(
                accounts,
                rooms,
                memberships,
                messages,
                messageActions,
                AdminWiring.admin(settings, database, writes, clock),
                AdminWiring.invitations(settings, database, rates, linkRateLimit, writes, clock),
                UserWiring.users(config, database, passwords, logIns, writes, clock));
        sockets = new chat.adapter.websocket.protocol.SocketUseCases(
                authenticate,
                memberships.join(),
                commands(messages, messageActions, presence.typing(), budgets),
                reads(database, rooms.get(), clock),
                presence.presence());
        expireSessions = new ExpireSessions(database.sessions(), config.sessions(), clock);
        touchSessions = new TouchSessions(database.sessions(), clock);
    }

    private static FrameCommands commands(
            MessageUseCases messages, MessageActionUseCases messageActions, NotifyTyping tellTyping, Budgets budgets) {
        return new FrameCommands(
                messages.post(),
                messages.edit(),
                messages.delete(),
                messageActions.react(),
                messageActions.pin(),
                messageActions.read(),
                messageActions.unread(),
                tellTyping,
                new FrameCommands.Signals(
                        new RateLimiter<>(budgets.syncs(), System::nanoTime),
                        new RateLimiter<>(budgets.pings(), System::nanoTime)));
    }

    private static chat.adapter.websocket.protocol.SocketUseCases.RoomReads reads(
            SqliteDatabase database, GetRoom getRoom, Clock clock) {
        return new chat.adapter.websocket.protocol.SocketUseCases.RoomReads(
                getRoom,
                new ListRoomIds(database.rooms()),
                new GetInitialState(database.rooms(), database.history(), new GetMe(database.userDirectory()), clock),
                new CatchUp(database.history()),
                new FindUnreadMembers(database.rooms()));
    }

    chat.adapter.rest.RestUseCases rest() {
        return rest;
    }

    chat.adapter.websocket.protocol.SocketUseCases sockets() {
        return sockets;
    }

    TouchSessions touchSessions() {
        return touchSessions;
    }

    ExpireSessions expireSessions() {
        return expireSessions;
    }
}

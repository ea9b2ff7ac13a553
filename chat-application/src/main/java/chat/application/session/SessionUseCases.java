package chat.application.session;

import chat.application.security.RateLimiters;
import chat.application.security.SecurityPorts;
import chat.domain.port.Sessions;
import chat.domain.port.Storage;
import chat.domain.port.Supervisor;
import chat.domain.session.SessionLifetime;
import java.time.Clock;

/** The use cases for sessions. */
public record SessionUseCases(
        Authenticate authenticate,
        LogIn logIn,
        LogOut logOut,
        ListSessions list,
        EndSession end,
        EndOtherSessions endOthers,
        EndUserSessions endAsAdmin,
        ExpireSessions expire,
        TouchSessions touch) {

    /** Wires the use cases. */
    public static SessionUseCases of(
            Storage storage,
            SecurityPorts security,
            SessionLifetime lifetime,
            Supervisor supervisor,
            RateLimiters limits,
            Clock clock) {
        Sessions sessions = storage.sessions();
        return new SessionUseCases(
                new Authenticate(sessions, lifetime, supervisor.loop("session-refresh", false), clock),
                new LogIn(
                        storage.accounts(),
                        sessions,
                        security.hasher(),
                        security.tokens(),
                        limits.logIns(),
                        limits.writes(),
                        clock),
                new LogOut(sessions),
                new ListSessions(sessions, lifetime, clock),
                new EndSession(sessions, limits.writes()),
                new EndOtherSessions(sessions, limits.writes()),
                new EndUserSessions(sessions, limits.writes(), clock),
                new ExpireSessions(sessions, lifetime, clock),
                new TouchSessions(sessions, clock));
    }
}

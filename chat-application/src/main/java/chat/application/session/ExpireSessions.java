package chat.application.session;

import chat.domain.port.Sessions;
import chat.domain.session.SessionLifetime;
import java.time.Clock;

/** Ends expired sessions and closes their connections. */
public final class ExpireSessions {
    private final Sessions sessions;
    private final SessionLifetime lifetime;
    private final Clock clock;

    public ExpireSessions(Sessions sessions, SessionLifetime lifetime, Clock clock) {
        this.sessions = sessions;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Ends all sessions that have expired now. */
    public void handle() {
        sessions.deleteExpired(lifetime, clock.instant());
    }
}

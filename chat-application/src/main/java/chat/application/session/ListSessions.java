package chat.application.session;

import chat.domain.port.Sessions;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lists the user's own sessions. */
public final class ListSessions {
    private final Sessions sessions;
    private final SessionLifetime lifetime;
    private final Clock clock;

    public ListSessions(Sessions sessions, SessionLifetime lifetime, Clock clock) {
        this.sessions = sessions;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /**
     * @param current the session of the request
     * @return the open sessions of its user
     */
    public SessionsView handle(Session current) {
        Instant now = clock.instant();
        List<Session> open = sessions.listByUser(current.user().id()).stream()
                .filter(session -> !lifetime.isExpired(session, now))
                .toList();
        return SessionsView.of(open, current.id());
    }
}

package chat.application.session;

import chat.domain.port.Sessions;
import chat.domain.session.SessionId;
import java.time.Clock;
import java.util.Collection;

/** Records the use of sessions that have open connections but send no requests. */
public final class TouchSessions {
    private final Sessions sessions;
    private final Clock clock;

    public TouchSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Records the use now. Each session costs a write, so call this only periodically. */
    public void handle(Collection<SessionId> inUse) {
        inUse.forEach(session -> sessions.touch(session, clock.instant()));
    }
}

package chat.application.session;

import chat.domain.port.Sessions;
import chat.domain.session.SessionId;
import java.time.Clock;
import java.util.Collection;

/** Notes that sessions are in use, for those who listen and never ask: an open socket is use, too. */
public final class TouchSessions {
    private final Sessions sessions;
    private final Clock clock;

    public TouchSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Each costs a write, so this is done now and then. */
    public void handle(Collection<SessionId> inUse) {
        inUse.forEach(session -> sessions.touch(session, clock.instant()));
    }
}

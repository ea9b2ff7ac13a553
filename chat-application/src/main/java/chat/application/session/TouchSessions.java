package chat.application.session;

import chat.domain.port.Sessions;
import chat.domain.session.SessionId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Records the use of sessions that have open connections but send no requests. */
public final class TouchSessions {
    private final Sessions sessions;
    private final Clock clock;

    public TouchSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Records the use now. Each session costs a write, so call this only periodically. A session that fails keeps no
     * other from being recorded.
     *
     * @throws IllegalStateException at the end, if sessions failed; the cause is the first failure
     */
    public void handle(Collection<SessionId> inUse) {
        List<Throwable> faults = new ArrayList<>();
        for (SessionId session : inUse) {
            try {
                sessions.touch(session, clock.instant());
            } catch (Throwable fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "The use of " + faults.size() + " sessions could not be recorded", faults.get(0));
        }
    }
}

package chat.application.session;

import chat.domain.port.Sessions;
import chat.domain.session.SessionId;

/** Ends a session and closes its connections. */
public final class LogOut {
    private final Sessions sessions;

    public LogOut(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Ends the session; does nothing if it has already ended. It has no rate limit by intent: each log-in, which has
     * one, allows it once.
     */
    public void handle(SessionId session) {
        sessions.end(session);
    }
}

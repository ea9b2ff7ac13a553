package chat.application.session;

import chat.domain.port.Sessions;
import chat.domain.session.SessionId;

/** Ends a session and closes the sockets that were opened with it. */
public final class LogOut {
    private final Sessions sessions;

    public LogOut(Sessions sessions) {
        this.sessions = sessions;
    }

    public void handle(SessionId session) {
        sessions.end(session);
    }
}

package chat.application.account;

import chat.domain.port.Sessions;
import chat.domain.session.Session;

/** Ends all of one's own sessions but the one that asks. */
public final class EndOtherSessions {
    private final Sessions sessions;

    public EndOtherSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    public void handle(Session current) {
        sessions.endOthers(current.user().id(), current.id());
    }
}

package chat.application.account;

import chat.application.limit.RateLimit;
import chat.domain.port.Sessions;
import chat.domain.session.Session;
import chat.domain.user.UserId;

/** Ends all of one's own sessions but the one that asks. */
public final class EndOtherSessions {
    private final Sessions sessions;
    private final RateLimit<UserId> writes;

    public EndOtherSessions(Sessions sessions, RateLimit<UserId> writes) {
        this.sessions = sessions;
        this.writes = writes;
    }

    /** Refuses with {@code rate_limited}. */
    public void handle(Session current) {
        writes.take(current.user().id());
        sessions.endOthers(current.user().id(), current.id());
    }
}

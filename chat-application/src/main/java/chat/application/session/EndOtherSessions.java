package chat.application.session;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.Sessions;
import chat.domain.session.Session;

/** Ends all of the user's own sessions except the current one. */
public final class EndOtherSessions {
    private final Sessions sessions;
    private final RateLimiter<UserId> writes;

    public EndOtherSessions(Sessions sessions, RateLimiter<UserId> writes) {
        this.sessions = sessions;
        this.writes = writes;
    }

    /** @throws chat.domain.ChatException {@code rate_limited} */
    public void handle(Session current) {
        writes.acquire(current.user().id());
        sessions.endOthers(current.user().id(), current.id());
    }
}

package chat.application.account;

import static chat.domain.error.ErrorCode.UNAUTHENTICATED;

import chat.domain.error.ChatException;
import chat.domain.port.Sessions;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
import chat.domain.session.SessionToken;
import java.time.Clock;
import java.time.Instant;

/** Tells whose session a token is, and keeps the session alive by its use. */
public final class Authenticate {
    private final Sessions sessions;
    private final SessionLifetime lifetime;
    private final Clock clock;

    public Authenticate(Sessions sessions, SessionLifetime lifetime, Clock clock) {
        this.sessions = sessions;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Refuses with {@code unauthenticated} whatever is no open session's token; empty for none. */
    public Session handle(String token) {
        Instant now = clock.instant();
        Session session = SessionToken.parse(token)
                .flatMap(parsed -> sessions.find(parsed.id()))
                .filter(found -> !lifetime.isOver(found, now))
                .orElseThrow(() -> new ChatException(UNAUTHENTICATED, "Sign in first."));
        if (lifetime.wantsRefresh(session, now)) {
            sessions.refresh(session.id(), now);
        }
        return session;
    }
}

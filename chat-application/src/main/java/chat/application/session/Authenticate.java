package chat.application.session;

import static chat.domain.ErrorCode.UNAUTHENTICATED;

import chat.domain.ChatException;
import chat.domain.port.Sessions;
import chat.domain.port.Supervisor;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
import chat.domain.session.SessionToken;
import java.time.Clock;
import java.time.Instant;

/** Authenticates a session token and records the use of the session. Thread-safe. */
public final class Authenticate {
    private final Sessions sessions;
    private final SessionLifetime lifetime;
    private final Supervisor.Loop refreshes;
    private final Clock clock;

    /** @param refreshes runs each attempt to record the use of a session; a failed attempt rejects nobody */
    public Authenticate(Sessions sessions, SessionLifetime lifetime, Supervisor.Loop refreshes, Clock clock) {
        this.sessions = sessions;
        this.lifetime = lifetime;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /**
     * Finds the session of a token, even if its use cannot be stored at the moment: this does not need the writer. The
     * next request repeats a failed attempt.
     *
     * @param token the token as the client sent it; empty for none
     * @return the session, as it was before this use
     * @throws ChatException {@code unauthenticated} if no open session has this token
     */
    public Session handle(String token) {
        Instant now = clock.instant();
        Session session = SessionToken.parse(token)
                .flatMap(parsed -> sessions.find(parsed.id()))
                .filter(found -> !lifetime.isExpired(found, now))
                .orElseThrow(() -> new ChatException(UNAUTHENTICATED, "Sign in first."));
        if (lifetime.needsTouch(session, now)) {
            refreshes.run(() -> sessions.touch(session.id(), now));
        }
        return session;
    }
}

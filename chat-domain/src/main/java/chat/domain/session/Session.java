package chat.domain.session;

import chat.domain.account.User;
import java.time.Instant;

/**
 * A signed-in session of a user.
 *
 * @param usedAt when it was last used, accurate to {@link SessionLifetime#touchInterval()}
 * @param agent the client program that signed in
 */
public record Session(SessionId id, User user, Instant createdAt, Instant usedAt, UserAgent agent) {

    /** Creates a session of a client that sends no user agent. */
    public Session(SessionId id, User user, Instant createdAt, Instant usedAt) {
        this(id, user, createdAt, usedAt, UserAgent.NONE);
    }

    /** @return this session, last used at that time */
    public Session withUsedAt(Instant at) {
        return new Session(id, user, createdAt, at, agent);
    }
}

package chat.domain.session;

import chat.domain.account.User;
import java.time.Instant;

/**
 * A sign-in that lasts.
 *
 * @param usedAt when it was last seen in use, to within {@link SessionLifetime#touchInterval()}
 * @param agent what signed in
 */
public record Session(SessionId id, User user, Instant createdAt, Instant usedAt, UserAgent agent) {

    /** One of a program that does not call itself anything. */
    public Session(SessionId id, User user, Instant createdAt, Instant usedAt) {
        this(id, user, createdAt, usedAt, UserAgent.NONE);
    }

    /** The same, used at that time. */
    public Session withUsedAt(Instant at) {
        return new Session(id, user, createdAt, at, agent);
    }
}

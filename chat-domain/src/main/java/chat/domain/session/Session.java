package chat.domain.session;

import chat.domain.user.User;
import java.time.Instant;

/**
 * A sign-in that lasts.
 *
 * @param usedAt when it was last seen in use, to within {@link SessionLifetime#refresh()}
 * @param agent what signed in
 */
public record Session(SessionId id, User user, Instant createdAt, Instant usedAt, Agent agent) {

    /** One of a program that does not call itself anything. */
    public Session(SessionId id, User user, Instant createdAt, Instant usedAt) {
        this(id, user, createdAt, usedAt, Agent.NONE);
    }

    /** The same, used at that time. */
    public Session used(Instant at) {
        return new Session(id, user, createdAt, at, agent);
    }
}

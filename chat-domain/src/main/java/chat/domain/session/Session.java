package chat.domain.session;

import chat.domain.user.User;
import java.time.Instant;

/**
 * A sign-in that lasts.
 *
 * @param usedAt when it was last seen in use, to within {@link SessionLifetime#refresh()}
 */
public record Session(SessionId id, User user, Instant createdAt, Instant usedAt) {}

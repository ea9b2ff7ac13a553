package chat.domain.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts.
 *
 * @param idle the time after its last use when it expires
 * @param absolute the time after its creation when it expires
 */
public record SessionLifetime(Duration idle, Duration absolute) {

    /** @return whether the session has expired */
    public boolean isExpired(Session session, Instant now) {
        return now.isAfter(expiresAt(session));
    }

    /** @return when the session expires unless it is used before */
    public Instant expiresAt(Session session) {
        Instant idleEnd = session.usedAt().plus(idle);
        Instant absoluteEnd = session.createdAt().plus(absolute);
        return idleEnd.isBefore(absoluteEnd) ? idleEnd : absoluteEnd;
    }

    /** @return whether a use should be stored; not every request is, because each costs a write */
    public boolean needsTouch(Session session, Instant now) {
        return now.isAfter(session.usedAt().plus(touchInterval()));
    }

    /** @return the accuracy of {@link Session#usedAt()}: a hundredth of {@code idle}, at most one hour */
    public Duration touchInterval() {
        Duration hundredth = idle.dividedBy(100);
        Duration oneHour = Duration.ofHours(1);
        return hundredth.compareTo(oneHour) < 0 ? hundredth : oneHour;
    }
}

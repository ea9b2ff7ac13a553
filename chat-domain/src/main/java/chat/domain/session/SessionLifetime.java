package chat.domain.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts.
 *
 * @param idle without use
 * @param absolute in any case
 */
public record SessionLifetime(Duration idle, Duration absolute) {

    /** Whether this session is over at that time. */
    public boolean isExpired(Session session, Instant now) {
        return now.isAfter(expiresAt(session));
    }

    /** When this session ends unless it is used before. */
    public Instant expiresAt(Session session) {
        Instant idleEnd = session.usedAt().plus(idle);
        Instant absoluteEnd = session.createdAt().plus(absolute);
        return idleEnd.isBefore(absoluteEnd) ? idleEnd : absoluteEnd;
    }

    /** Whether its use should be written down again: not at every request, as each costs a write. */
    public boolean needsTouch(Session session, Instant now) {
        return now.isAfter(session.usedAt().plus(touchInterval()));
    }

    /** How exact {@link Session#usedAt()} is. */
    public Duration touchInterval() {
        Duration hundredth = idle.dividedBy(100);
        Duration hour = Duration.ofHours(1);
        return hundredth.compareTo(hour) < 0 ? hundredth : hour;
    }
}

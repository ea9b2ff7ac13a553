package chat.application.presence;

import chat.domain.account.UserId;
import chat.domain.port.Presence;
import chat.domain.presence.Availability;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Says for this node what people do by its sockets. */
public final class RenewPresence {
    /** How long it counts what a node says; to be said again before, thrice as often so that one may fail. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /** How long somebody is still there whose last socket closed, so that a reload makes no noise. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private final Presence presence;
    private final Clock clock;

    public RenewPresence(Presence presence, Clock clock) {
        this.presence = presence;
        this.clock = clock;
    }

    /**
     * @param present what those do who have sockets here
     * @param departed what those did last whose last socket here has closed
     */
    public record Command(Map<UserId, Availability> present, Map<UserId, Availability> departed) {}

    public void handle(Command command) {
        Instant now = clock.instant();
        presence.renew(command.present(), now.plus(LEASE));
        presence.renew(command.departed(), now.plus(GRACE));
    }
}

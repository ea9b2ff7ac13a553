package chat.application.presence;

import chat.domain.port.Presence;
import chat.domain.presence.Availability;
import chat.domain.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Says for this node what people do by its sockets. */
public final class KeepPresence {
    /** How long it counts what a node says; to be said again before, thrice as often so that one may fail. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /** How long somebody is still there whose last socket closed, so that a reload makes no noise. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private final Presence presence;
    private final Clock clock;

    public KeepPresence(Presence presence, Clock clock) {
        this.presence = presence;
        this.clock = clock;
    }

    /**
     * @param here what those do who have sockets here
     * @param gone what those did last whose last socket here has closed
     */
    public record Command(Map<UserId, Availability> here, Map<UserId, Availability> gone) {}

    public void handle(Command command) {
        Instant now = clock.instant();
        presence.lease(command.here(), now.plus(LEASE));
        presence.lease(command.gone(), now.plus(GRACE));
    }
}

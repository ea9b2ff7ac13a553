package chat.application.presence;

import chat.domain.account.UserId;
import chat.domain.port.Presence;
import chat.domain.presence.Availability;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Renews this node's leases on the availability of its users. */
public final class RenewPresence {
    /** The duration of a lease. Nodes renew every third of it, so that one lost renewal is harmless. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /**
     * How long a user stays present after their last connection closed, so that a page reload is not visible to others.
     */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private final Presence presence;
    private final Clock leaseClock;

    /** @param leaseClock the clock by which leases end */
    public RenewPresence(Presence presence, Clock leaseClock) {
        this.presence = presence;
        this.leaseClock = leaseClock;
    }

    /**
     * @param present the availability of the users who have connections to this node
     * @param departed the last availability of the users whose last connection to this node has closed
     */
    public record Command(Map<UserId, Availability> present, Map<UserId, Availability> departed) {}

    /** Renews the leases of present users, and gives departed users a last, short lease. */
    public void handle(Command command) {
        Instant now = leaseClock.instant();
        presence.renew(command.present(), now.plus(LEASE));
        presence.renew(command.departed(), now.plus(GRACE));
    }
}

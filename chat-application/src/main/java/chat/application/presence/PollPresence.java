package chat.application.presence;

import chat.domain.account.UserId;
import chat.domain.port.Presence;
import chat.domain.presence.Availability;
import java.time.Clock;
import java.util.Map;

/** Returns the users whose availability has changed on any node since the previous call. */
public final class PollPresence {
    private final Presence presence;
    private final Clock leaseClock;

    /** @param leaseClock the clock by which leases end */
    public PollPresence(Presence presence, Clock leaseClock) {
        this.presence = presence;
        this.leaseClock = leaseClock;
    }

    /** @return the current availability of these users */
    public Map<UserId, Availability> handle() {
        return presence.pollChanges(leaseClock.instant());
    }
}

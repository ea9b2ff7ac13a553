package chat.application.presence;

import chat.domain.account.UserId;
import chat.domain.port.Presence;
import chat.domain.presence.Availability;
import java.time.Clock;
import java.util.Map;

/** Who does something else now than when this was asked last, on all nodes. */
public final class PollPresence {
    private final Presence presence;
    private final Clock clock;

    public PollPresence(Presence presence, Clock clock) {
        this.presence = presence;
        this.clock = clock;
    }

    public Map<UserId, Availability> handle() {
        return presence.pollChanges(clock.instant());
    }
}

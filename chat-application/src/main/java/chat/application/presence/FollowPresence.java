package chat.application.presence;

import chat.domain.port.Presence;
import chat.domain.presence.Availability;
import chat.domain.user.UserId;
import java.time.Clock;
import java.util.Map;

/** Who does something else now than when this was asked last, on all nodes. */
public final class FollowPresence {
    private final Presence presence;
    private final Clock clock;

    public FollowPresence(Presence presence, Clock clock) {
        this.presence = presence;
        this.clock = clock;
    }

    public Map<UserId, Availability> handle() {
        return presence.changes(clock.instant());
    }
}

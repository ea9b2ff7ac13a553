package chat.adapter.websocket.presence;

import static chat.domain.presence.Availability.ACTIVE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.port.Presence;
import chat.domain.port.contract.PresenceContract;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LeasedPresenceTest implements PresenceContract {
    private final LeasedPresence leases = new LeasedPresence();
    private final Presence node = leases.newNode();
    private final Presence other = leases.newNode();

    @Override
    public Presence node() {
        return node;
    }

    @Override
    public Presence other() {
        return other;
    }

    @Test
    void a_user_who_reconnects_again_and_again_has_few_scheduled_checks() {
        Instant now = NOW;
        for (int i = 0; i < 100; i++) {
            node.renew(Map.of(OLA, ACTIVE), now.plusSeconds(30));
            now = now.plusSeconds(5);
            node.renew(Map.of(OLA, ACTIVE), now.plusSeconds(10));
            now = now.plusSeconds(1);
            node.pollChanges(now);
        }
        assertTrue(leases.scheduledChecks() < 10, leases.scheduledChecks() + " checks");
    }
}

package chat.adapter.websocket.presence;

import chat.domain.port.Presence;
import chat.domain.port.contract.PresenceContract;

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
}

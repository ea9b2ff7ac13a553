package chat.domain.port.fake;

import chat.domain.port.Presence;
import chat.domain.port.contract.PresenceContract;

final class InMemoryPresenceTest implements PresenceContract {
    private final InMemoryPresence presence = new InMemoryPresence();
    private final Presence node = presence.node();
    private final Presence other = presence.node();

    @Override
    public Presence node() {
        return node;
    }

    @Override
    public Presence other() {
        return other;
    }
}

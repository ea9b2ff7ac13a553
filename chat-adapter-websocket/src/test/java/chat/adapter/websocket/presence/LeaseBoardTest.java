package chat.adapter.websocket.presence;

import chat.domain.port.Presence;
import chat.domain.port.contract.PresenceContract;

final class LeaseBoardTest implements PresenceContract {
    private final LeaseBoard board = new LeaseBoard();
    private final Presence node = board.node();
    private final Presence other = board.node();

    @Override
    public Presence node() {
        return node;
    }

    @Override
    public Presence other() {
        return other;
    }
}

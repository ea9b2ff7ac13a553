package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.session.SessionId;
import java.util.ArrayList;
import java.util.List;

/** Closes the connections of ended sessions and closed accounts, and sends changed profiles. Thread-safe. */
final class AccountFanOut {
    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final ConnectionCloser closer;
    private final FrameEncoder encoder;

    AccountFanOut(
            ConnectionRegistry registry,
            RoomSubscriptions subscriptions,
            ConnectionCloser closer,
            FrameEncoder encoder) {
        this.registry = registry;
        this.subscriptions = subscriptions;
        this.closer = closer;
        this.encoder = encoder;
    }

    void sessionEnded(SessionId session) {
        closer.close(registry.connectionsOf(session), CloseCode.SESSION_ENDED);
    }

    void accountClosed(UserId user) {
        closer.close(registry.connectionsOf(user), CloseCode.DEACTIVATED);
    }

    // All users share a room, so every multi-room connection receives the change.
    void userChanged(UserProfile profile) {
        FrameBatch batch = encoder.encode(UserFrame.of(profile));
        List<Connection> recipients = new ArrayList<>(subscriptions.connections());
        recipients.forEach(connection -> connection.enqueue(batch));
        closer.flush(recipients);
    }
}

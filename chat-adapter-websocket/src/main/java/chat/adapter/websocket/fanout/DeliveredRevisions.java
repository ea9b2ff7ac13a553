package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.domain.room.RoomId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a client up to which revisions it should have received the rows of its rooms. Thread-safe. */
final class DeliveredRevisions {
    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final ActivityCounter activity;

    DeliveredRevisions(ConnectionRegistry registry, RoomSubscriptions subscriptions, ActivityCounter activity) {
        this.registry = registry;
        this.subscriptions = subscriptions;
        this.activity = activity;
    }

    /**
     * The subscribed rooms with deliveries since the last call for the connection, each with the revision up to which
     * all rows are sent.
     *
     * @return revisions by room id
     */
    Map<Long, Long> takeChanged(Connection connection) {
        Map<Long, Long> revisions = new LinkedHashMap<>();
        subscriptions.withLock(connection, subscribed -> {
            long since = subscribed.advanceLastPong(activity.last());
            for (RoomId room : subscribed.roomIds()) {
                RoomStream stream = registry.stream(room);
                if (stream != null && stream.lastActivity() > since) {
                    revisions.put(room.value(), stream.lastRevision());
                }
            }
        });
        return revisions;
    }
}

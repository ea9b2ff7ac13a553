package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.application.room.RoomView;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/**
 * Completes the joins of multi-room connections. Called by the fan-out of the room, between two batches: every later
 * row is delivered, and every earlier one is in the view that is sent. Thread-safe.
 */
final class JoinCompletion {
    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final RoomLookup lookup;
    private final FrameEncoder encoder;

    JoinCompletion(
            ConnectionRegistry registry, RoomSubscriptions subscriptions, RoomLookup lookup, FrameEncoder encoder) {
        this.registry = registry;
        this.subscriptions = subscriptions;
        this.lookup = lookup;
        this.encoder = encoder;
    }

    /**
     * Sends {@code room_added} to a connection that joined a room and subscribes it, unless its user has left again. If
     * the user left and joined again during the query, only the new attempt completes the join, with a newer view.
     */
    void complete(
            RoomId room,
            ChannelSubscribers subscribers,
            Connection connection,
            ChannelSubscribers.JoinAttempt attempt) {
        Optional<RoomView> view = lookup.room(room, connection.identity().user().id());
        view.ifPresent(found -> registry.updateArchived(List.of(found)));
        subscriptions.withLock(connection, subscribed -> {
            if (!subscribers.isJoining(connection, attempt)) {
                return;
            }
            if (view.isPresent() && subscribed.contains(room) && connection.isOpen()) {
                connection.enqueue(encoder.encode(RoomFrames.RoomAddedFrame.of(view.get())));
                subscribers.subscribe(connection);
            } else {
                subscribers.cancelJoin(connection, attempt);
            }
        });
        connection.flush();
    }
}

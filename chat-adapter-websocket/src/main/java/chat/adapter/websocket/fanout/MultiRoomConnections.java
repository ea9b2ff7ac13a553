package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.presence.PresenceListeners;
import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.util.Collection;
import java.util.List;

/** Finds the multi-room connections; single-room connections receive no presence. */
record MultiRoomConnections(ConnectionRegistry registry) implements PresenceListeners {

    @Override
    public Collection<Connection> inRoom(RoomId room) {
        RoomChannel channel = registry.channel(room);
        return channel == null ? List.of() : channel.subscribers().multiRoom();
    }

    @Override
    public Collection<Connection> ofUser(UserId user) {
        return registry.connectionsOf(user).stream()
                .filter(connection -> connection.identity().room().isEmpty())
                .toList();
    }
}

package chat.adapter.websocket.hub;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.presence.Listeners;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Collection;
import java.util.List;

/** The sockets of all rooms: those of one room hear of nobody. */
record AllRoomListeners(Audience audience) implements Listeners {

    @Override
    public Collection<Connection> in(RoomId room) {
        Channel channel = audience.channel(room);
        return channel == null ? List.of() : channel.hearing();
    }

    @Override
    public Collection<Connection> of(UserId user) {
        return audience.of(user).stream()
                .filter(connection -> connection.seat().room().isEmpty())
                .toList();
    }
}

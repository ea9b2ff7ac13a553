package chat.adapter.websocket.connection;

import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.User;

/** Who sits at a socket, by which session, in which room. */
public record Seat(User user, SessionId session, RoomId room) {}

package chat.application.message;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;

/** Returns a message of a room. */
public final class GetMessage {
    private final Rooms rooms;
    private final History history;

    public GetMessage(Rooms rooms, History history) {
        this.rooms = rooms;
        this.history = history;
    }

    /**
     * @param room the room
     * @param actor the user who reads
     * @param message the message
     */
    public record Query(RoomId room, UserId actor, MessageId message) {}

    /** @throws ChatException {@code room_not_found} or {@code message_not_found} */
    public MessageView handle(Query query) {
        return rooms.readIfVisible(query.room(), query.actor(), () -> history.find(query.message()))
                .filter(found -> found.id().room().equals(query.room()))
                .map(MessageView::of)
                .orElseThrow(() -> new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room."));
    }
}

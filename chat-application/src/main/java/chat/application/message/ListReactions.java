package chat.application.message;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;

/** Lists all reactions to a message, with all users. */
public final class ListReactions {
    private final Rooms rooms;
    private final History history;

    public ListReactions(Rooms rooms, History history) {
        this.rooms = rooms;
        this.history = history;
    }

    /**
     * @param room the room
     * @param actor the user who reads
     * @param message the message
     */
    public record Query(RoomId room, UserId actor, MessageId message) {}

    /**
     * @return the reactions; none for a deleted message
     * @throws ChatException {@code room_not_found} or {@code message_not_found}
     */
    public ReactionsView handle(Query query) {
        return rooms.readIfVisible(query.room(), query.actor(), () -> read(query));
    }

    private ReactionsView read(Query query) {
        MessageId id = query.message().requireInRoom(query.room());
        if (history.find(id).isEmpty()) {
            throw new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room.");
        }
        return ReactionsView.of(history.reactions(id));
    }
}

package chat.application.message;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.function.Function;

/** Reads the messages of a room that the user may see. */
public final class MessageQueries {
    private final Rooms rooms;
    private final History history;

    public MessageQueries(Rooms rooms, History history) {
        this.rooms = rooms;
        this.history = history;
    }

    /**
     * @param actor the user who reads
     * @throws ChatException {@code room_not_found} or {@code message_not_found}
     */
    public MessageView get(RoomId room, UserId actor, MessageId message) {
        return rooms.readIfVisible(room, actor, () -> history.find(message))
                .filter(found -> found.id().room().equals(room))
                .map(MessageView::of)
                .orElseThrow(MessageQueries::notFound);
    }

    /**
     * Returns the queries of pages in the encoding of an adapter.
     *
     * @param encoder must be thread-safe, and its result depend on the page only
     */
    public PageQueries pages(Function<MessagePage, byte[]> encoder) {
        return new PageQueries(rooms, history, encoder);
    }

    /**
     * @param actor the user who reads
     * @return all reactions to the message, with all users; none for a deleted message
     * @throws ChatException {@code room_not_found} or {@code message_not_found}
     */
    public ReactionsView reactions(RoomId room, UserId actor, MessageId message) {
        return rooms.readIfVisible(room, actor, () -> reactions(message.requireInRoom(room)));
    }

    private ReactionsView reactions(MessageId message) {
        if (history.find(message).isEmpty()) {
            throw notFound();
        }
        return ReactionsView.of(history.reactions(message));
    }

    private static ChatException notFound() {
        return new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room.");
    }
}

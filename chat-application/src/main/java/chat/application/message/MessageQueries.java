package chat.application.message;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.message.TextMessage;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.LinkedHashSet;
import java.util.Set;

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
     * @param actor the user who reads
     * @return the page, with the messages outside it that its rows reply to
     * @throws ChatException {@code room_not_found}
     */
    public MessagePageView page(RoomId room, UserId actor, PageRequest request) {
        return rooms.readIfVisible(room, actor, () -> page(room, request));
    }

    private MessagePageView page(RoomId room, PageRequest request) {
        MessagePage page = history.page(room, request);
        return MessagePageView.of(page, history.findAll(repliedOutsidePage(page)));
    }

    private static Set<MessageId> repliedOutsidePage(MessagePage page) {
        Set<MessageId> answered = new LinkedHashSet<>();
        page.messages().forEach(row -> {
            if (row instanceof TextMessage message) {
                message.body().replyTo().ifPresent(answered::add);
            }
        });
        page.messages().forEach(row -> answered.remove(row.id()));
        return answered;
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

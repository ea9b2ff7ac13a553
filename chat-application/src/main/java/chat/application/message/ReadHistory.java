package chat.application.message;

import chat.domain.account.UserId;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads a page of a room's log. */
public final class ReadHistory {
    private final Rooms rooms;
    private final History history;

    public ReadHistory(Rooms rooms, History history) {
        this.rooms = rooms;
        this.history = history;
    }

    /**
     * @param room the room
     * @param actor the user who reads
     * @param pageRequest the page
     */
    public record Query(RoomId room, UserId actor, PageRequest pageRequest) {}

    /** @throws chat.domain.ChatException {@code room_not_found} */
    public MessagePageView handle(Query query) {
        return rooms.readIfVisible(query.room(), query.actor(), () -> read(query));
    }

    private MessagePageView read(Query query) {
        MessagePage page = history.page(query.room(), query.pageRequest());
        return MessagePageView.of(page, history.findAll(repliedOutsidePage(page)));
    }

    private static Set<MessageId> repliedOutsidePage(MessagePage page) {
        Set<MessageId> answered = new LinkedHashSet<>();
        page.messages().forEach(row -> row.body().flatMap(MessageBody::replyTo).ifPresent(answered::add));
        page.messages().forEach(row -> answered.remove(row.id()));
        return answered;
    }
}

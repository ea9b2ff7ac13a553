package chat.application.message;

import chat.application.view.PageView;
import chat.domain.message.MessageId;
import chat.domain.message.Page;
import chat.domain.message.Post;
import chat.domain.message.Window;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads a part of a room's log. */
public final class ReadHistory {
    private final Rooms rooms;
    private final History history;

    public ReadHistory(Rooms rooms, History history) {
        this.rooms = rooms;
        this.history = history;
    }

    /** Which part, of which room, and who asks. */
    public record Query(RoomId room, UserId by, Window window) {}

    /** Refuses with {@code room_not_found}. */
    public PageView handle(Query query) {
        return rooms.whileVisible(query.room(), query.by(), () -> read(query));
    }

    private PageView read(Query query) {
        Page page = history.page(query.room(), query.window());
        return PageView.of(page, history.findAll(answeredElsewhere(page)));
    }

    private static Set<MessageId> answeredElsewhere(Page page) {
        Set<MessageId> answered = new LinkedHashSet<>();
        page.messages().forEach(row -> row.post().flatMap(Post::replyTo).ifPresent(answered::add));
        page.messages().forEach(row -> answered.remove(row.id()));
        return answered;
    }
}

package chat.application.message;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.message.PageRequest.Direction;
import chat.domain.port.History;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.function.Function;

/**
 * Reads pages of a room's log in the encoding of an adapter. The newest pages are kept in memory until something that
 * they show changes; they are the same for all users who see the room. Thread-safe.
 */
public final class PageQueries {
    private static final int MAX_CACHED_BYTES = 16 << 20;

    private final Rooms rooms;
    private final History history;
    private final Function<MessagePage, byte[]> encoder;
    private final PageCache newest = new PageCache(MAX_CACHED_BYTES);

    PageQueries(Rooms rooms, History history, Function<MessagePage, byte[]> encoder) {
        this.rooms = rooms;
        this.history = history;
        this.encoder = encoder;
    }

    /**
     * @param actor the user who reads
     * @return the page, with the messages outside it that its rows reply to
     * @throws ChatException {@code room_not_found}
     */
    public EncodedPage page(RoomId room, UserId actor, PageRequest request) {
        return rooms.readIfVisible(
                room,
                actor,
                () -> request.direction() == Direction.NEWEST
                        ? newest(room, request)
                        : EncodedPage.withoutDigest(encoder.apply(history.page(room, request))));
    }

    private EncodedPage newest(RoomId room, PageRequest request) {
        PageCache.Key key = new PageCache.Key(room, request.limit());
        long version = history.version(room);
        return newest.find(key, version).orElseGet(() -> {
            EncodedPage page = EncodedPage.withDigest(encoder.apply(history.page(room, request)));
            newest.put(key, version, page);
            return page;
        });
    }
}

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
 * Reads pages of a room's log in the encoding of an adapter. The pages used last are kept in memory until the room's log
 * changes; they are the same for all users who see the room. Thread-safe.
 */
public final class PageQueries {
    private static final int MAX_CACHED_BYTES = 16 << 20;

    private final Rooms rooms;
    private final History history;
    private final Function<MessagePage, byte[]> encoder;
    private final PageCache cache = new PageCache(MAX_CACHED_BYTES);

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
        return rooms.readIfVisible(room, actor, () -> find(new PageCache.Key(room, request)));
    }

    private EncodedPage find(PageCache.Key key) {
        long version = history.version(key.room());
        return cache.find(key, version).orElseGet(() -> {
            EncodedPage page = encode(key.request(), history.page(key.room(), key.request()));
            cache.put(key, version, page);
            return page;
        });
    }

    // Clients ask again for newest pages only, so only these are worth a digest.
    private EncodedPage encode(PageRequest request, MessagePage page) {
        byte[] bytes = encoder.apply(page);
        return request.direction() == Direction.NEWEST
                ? EncodedPage.withDigest(bytes)
                : EncodedPage.withoutDigest(bytes);
    }
}

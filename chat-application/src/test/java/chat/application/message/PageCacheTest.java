package chat.application.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.message.PageRequest;
import chat.domain.message.PageRequest.Direction;
import chat.domain.room.RoomId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageCacheTest {
    private static final int PAGE = 100;

    private final PageCache cache = new PageCache(3 * (PAGE + PageCache.ENTRY_BYTES));

    private static PageCache.Key key(long room) {
        return key(room, Direction.NEWEST, 0, 50);
    }

    private static PageCache.Key key(long room, Direction direction, long seq, int limit) {
        return new PageCache.Key(new RoomId(room), new PageRequest(direction, seq, limit));
    }

    private EncodedPage put(long room, long version, int bytes) {
        EncodedPage page = EncodedPage.withoutDigest(new byte[bytes]);
        cache.put(key(room), version, page);
        return page;
    }

    @Test
    void finds_a_page_of_the_same_version_only() {
        EncodedPage page = put(1, 7, PAGE);
        assertEquals(Optional.of(page), cache.find(key(1), 7));
        assertEquals(Optional.empty(), cache.find(key(1), 8));
        assertEquals(Optional.empty(), cache.find(key(1, Direction.NEWEST, 0, 49), 7));
        assertEquals(Optional.empty(), cache.find(key(1, Direction.BEFORE, 9, 50), 7));
        assertEquals(Optional.empty(), cache.find(key(1, Direction.NEWEST, 9, 50), 7));
        EncodedPage next = put(1, 8, PAGE);
        assertEquals(Optional.of(next), cache.find(key(1), 8));
    }

    @Test
    void discards_the_pages_that_were_not_used_for_the_longest_time() {
        put(1, 0, PAGE);
        put(2, 0, PAGE);
        put(3, 0, PAGE);
        cache.find(key(1), 0);
        put(4, 0, PAGE);
        assertEquals(Optional.empty(), cache.find(key(2), 0));
        for (long room : new long[] {1, 3, 4}) {
            assertEquals(PAGE, cache.find(key(room), 0).orElseThrow().bytes().length);
        }
    }

    @Test
    void counts_the_bytes_of_replaced_pages_no_longer() {
        for (int version = 0; version < 10; version++) {
            put(1, version, PAGE);
        }
        put(2, 0, PAGE);
        put(3, 0, PAGE);
        assertEquals(PAGE, cache.find(key(1), 9).orElseThrow().bytes().length);
    }

    @Test
    void keeps_no_page_larger_than_the_cache() {
        put(1, 0, 3 * (PAGE + PageCache.ENTRY_BYTES));
        assertEquals(Optional.empty(), cache.find(key(1), 0));
    }
}

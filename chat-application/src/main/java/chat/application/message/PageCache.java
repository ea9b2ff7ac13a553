package chat.application.message;

import chat.domain.message.PageRequest;
import chat.domain.room.RoomId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the most recently used pages, up to a number of bytes. Thread-safe. */
final class PageCache {
    /** The approximate memory of an entry besides its page, in bytes. */
    static final int ENTRY_BYTES = 512;

    private final int maxBytes;
    private final Map<Key, CachedPage> entries = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    /** Identifies a page of a room's log. */
    record Key(RoomId room, PageRequest request) {}

    private record CachedPage(long version, EncodedPage page) {
        int size() {
            return ENTRY_BYTES + page.bytes().length;
        }
    }

    /** @param maxBytes maximum size of all entries together */
    PageCache(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** @return the page, if it was kept with this version */
    synchronized Optional<EncodedPage> find(Key key, long version) {
        @Nullable CachedPage found = entries.get(key);
        return found != null && found.version == version ? Optional.of(found.page) : Optional.empty();
    }

    /**
     * Keeps a page, and discards those that have not been used for the longest time if there are too many.
     *
     * @param version of the room before the page was read
     */
    synchronized void put(Key key, long version, EncodedPage page) {
        CachedPage added = new CachedPage(version, page);
        @Nullable CachedPage replaced = entries.put(key, added);
        bytes += added.size() - (replaced == null ? 0 : replaced.size());
        for (Iterator<CachedPage> eldest = entries.values().iterator(); bytes > maxBytes; ) {
            bytes -= eldest.next().size();
            eldest.remove();
        }
    }
}

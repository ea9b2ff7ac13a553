package chat.adapter.persistence.cache;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Caches committed values. A value is used only while the version of its scope is the one from before it was read, so a
 * read that overlaps a commit leaves nothing outdated behind. Each key has one slot, in which the last value read
 * replaces that of any other key. Thread-safe.
 */
public final class CommittedCache<K, V> {
    private final AtomicReferenceArray<@Nullable VersionedValue<K, V>> slots;
    private final CommitVersions versions;
    private final Function<K, Object> scope;

    private record VersionedValue<K, V>(K key, V value, long version) {}

    /**
     * @param size number of values; a power of two
     * @param versions advanced by the writer
     * @param scope returns the scope of a key
     */
    public CommittedCache(int size, CommitVersions versions, Function<K, Object> scope) {
        slots = new AtomicReferenceArray<>(size);
        this.versions = versions;
        this.scope = scope;
    }

    /**
     * Returns the value of a key, reading it if it is not cached or outdated.
     *
     * @param read reads the committed value; an absent one is not cached
     */
    public Optional<V> find(K key, Supplier<Optional<V>> read) {
        int slot = SlotIndex.of(key, slots.length());
        long version = versions.of(scope.apply(key));
        VersionedValue<K, V> cached = slots.get(slot);
        if (cached != null && cached.version == version && cached.key.equals(key)) {
            return Optional.of(cached.value);
        }
        Optional<V> found = read.get();
        found.ifPresent(value -> slots.set(slot, new VersionedValue<>(key, value, version)));
        return found;
    }
}

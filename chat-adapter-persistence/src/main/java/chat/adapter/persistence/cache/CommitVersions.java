package chat.adapter.persistence.cache;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Versions of committed data, by which readers detect that a cached value is outdated. Each value has a scope, such as
 * its room. The writer advances the version of a scope after the commit of a change, and before it releases the caller
 * who made the change. A value that was read after its version is current as long as the version is the same. Scopes
 * share a fixed number of versions. Thread-safe.
 */
public final class CommitVersions {
    private static final int COUNT = 4_096;

    private final AtomicLongArray versions = new AtomicLongArray(COUNT);

    /** @return the version of the scope; to be called before its data is read */
    public long of(Object scope) {
        return versions.get(index(scope));
    }

    /** Makes all cached values of the scope outdated. */
    public void advance(Object scope) {
        versions.incrementAndGet(index(scope));
    }

    /** Makes the cached values of all scopes outdated. */
    public void advanceAll() {
        for (int i = 0; i < COUNT; i++) {
            versions.incrementAndGet(i);
        }
    }

    private static int index(Object scope) {
        return SlotIndex.of(scope, COUNT);
    }
}

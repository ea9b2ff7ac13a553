package chat.adapter.persistence.cache;

/** Selects the slot of a key in an array of fixed size. */
final class SlotIndex {
    private SlotIndex() {}

    /**
     * Returns the slot of a key. Mixes the upper half of its hash code into the lower one, as small tables use only that.
     *
     * @param count number of slots; a power of two
     */
    static int of(Object key, int count) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & count - 1;
    }
}

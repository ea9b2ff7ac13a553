package chat.bootstrap.e2e.history;

/** Holds one room of the history, or none before its creation and after its deletion. */
final class RoomSlot {
    private volatile long id;
    private volatile SimulatedUser owner;
    private volatile boolean claimed;

    /** The room's id, or 0 if the slot is empty. */
    long id() {
        return id;
    }

    SimulatedUser owner() {
        return owner;
    }

    /** Claims the slot for a change; false if another change is in progress. */
    synchronized boolean tryClaim() {
        boolean free = !claimed;
        claimed = true;
        return free;
    }

    void fill(long room, SimulatedUser by) {
        owner = by;
        id = room;
        claimed = false;
    }

    void clear() {
        id = 0;
        claimed = false;
    }
}

package chat.bootstrap.e2e.history;

/** A room of the history, which may not exist yet or no longer. */
final class RoomSlot {
    private volatile long id;
    private volatile SimulatedUser owner;
    private volatile boolean claimed;

    /** The room's id, or 0 where there is none. */
    long id() {
        return id;
    }

    SimulatedUser owner() {
        return owner;
    }

    /** Takes the place for a change of it; false if one is under way. */
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

package chat.bootstrap.e2e.history;

/** A room of the history: it may not be there yet, or no longer. */
final class Place {
    private volatile long id;
    private volatile Person owner;
    private volatile boolean busy;

    /** The room's id, or 0 where there is none. */
    long id() {
        return id;
    }

    Person owner() {
        return owner;
    }

    /** Takes the place for a change of it; false if one is under way. */
    synchronized boolean claim() {
        boolean free = !busy;
        busy = true;
        return free;
    }

    void holds(long room, Person by) {
        owner = by;
        id = room;
        busy = false;
    }

    void isEmpty() {
        id = 0;
        busy = false;
    }
}

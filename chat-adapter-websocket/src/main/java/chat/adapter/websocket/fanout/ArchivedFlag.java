package chat.adapter.websocket.fanout;

/** Whether a room is archived, as of the newest known revision. Thread-safe. */
final class ArchivedFlag {
    private long revision;
    private boolean latest;

    /** Sets the state as of that revision; an older revision than the last is ignored. */
    synchronized void update(long at, boolean archived) {
        if (at >= revision) {
            revision = at;
            latest = archived;
        }
    }

    synchronized boolean isArchived() {
        return latest;
    }
}

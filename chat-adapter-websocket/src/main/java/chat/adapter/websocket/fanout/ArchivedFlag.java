package chat.adapter.websocket.fanout;

/** Whether people may write in a room, as of the newest revision that told. */
final class ArchivedFlag {
    private long revision;
    private boolean latest;

    /** At that revision the room was archived, or was not. */
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

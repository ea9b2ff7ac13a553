package chat.adapter.websocket.hub;

/** Whether people may write in a room, as of the newest revision that told. */
final class Latch {
    private long revision;
    private boolean shut;

    /** At that revision the room was archived, or was not. */
    synchronized void told(long at, boolean archived) {
        if (at >= revision) {
            revision = at;
            shut = archived;
        }
    }

    synchronized boolean isShut() {
        return shut;
    }
}

package chat.adapter.websocket.fanout;

/** A row as the payload of a frame, shared by all recipients. */
final class EncodedRow {
    private final long revision;
    private final boolean posted;
    private final byte[] payload;

    EncodedRow(long revision, boolean posted, byte[] payload) {
        this.revision = revision;
        this.posted = posted;
        this.payload = payload;
    }

    long revision() {
        return revision;
    }

    /** True if this is the posting of a message, the only rows that single-room connections receive. */
    boolean posted() {
        return posted;
    }

    /** The JSON in UTF-8; must not be changed. */
    byte[] payload() {
        return payload;
    }
}

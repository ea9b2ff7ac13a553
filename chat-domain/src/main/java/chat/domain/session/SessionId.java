package chat.domain.session;

/** Identifies a session on the server: the SHA-256 of its token, in hex. */
public record SessionId(String value) {
    private static final int LABEL_LENGTH = 16;

    /** @return a short identifier that users see: enough to tell their sessions apart, but no credential */
    public String label() {
        return value.substring(0, Math.min(LABEL_LENGTH, value.length()));
    }
}

package chat.domain.session;

/** What a session is known by on the server: the SHA-256 of its token, in hex. */
public record SessionId(String value) {
    private static final int LABEL_LENGTH = 16;

    /** What its owner is told of it: enough to tell their sessions apart, and no key to anything. */
    public String label() {
        return value.substring(0, Math.min(LABEL_LENGTH, value.length()));
    }
}

package chat.domain.session;

/** What a session is known by on the server: the SHA-256 of its token, in hex. */
public record SessionId(String value) {}

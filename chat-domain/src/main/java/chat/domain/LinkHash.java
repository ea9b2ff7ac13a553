package chat.domain;

/** What a link is known by on the server: the SHA-256 of its token, in hex. */
public record LinkHash(String value) {}

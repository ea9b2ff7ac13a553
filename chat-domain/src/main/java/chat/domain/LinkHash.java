package chat.domain;

/** Identifies a link on the server: the SHA-256 of its token, in hex. */
public record LinkHash(String value) {}

package chat.domain.message;

/**
 * The identifier of the database. If it differs from the one that a client knows, the client's revisions are invalid.
 */
public record Epoch(String value) {}

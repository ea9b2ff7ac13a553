package chat.domain.message;

/** The name of this database: where it differs from the one that a client knows, revisions mean something else. */
public record Epoch(String value) {}

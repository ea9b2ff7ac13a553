package chat.adapter.persistence.sql;

/** A fault of the storage: nobody's request is to blame, and no client is told more than that. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** For a fault without another behind it. */
    protected StorageException(String message) {
        super(message);
    }
}

package chat.adapter.persistence.sql;

/** Signals a storage fault. The request did not cause it, and clients see no details of it. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates a fault without a cause. */
    protected StorageException(String message) {
        super(message);
    }
}

package chat.adapter.persistence.sql;

/** Signals that the storage can't be opened. The message is one line that tells an operator what to do. */
public final class UnusableStorageException extends StorageException {
    private static final long serialVersionUID = 1L;

    public UnusableStorageException(String message) {
        super(message);
    }

    public UnusableStorageException(String message, Throwable cause) {
        super(message, cause);
    }
}

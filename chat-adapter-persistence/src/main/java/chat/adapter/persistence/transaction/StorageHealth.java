package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.StorageUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tracks whether changes can be stored, by the outcome of the last writes. Logs every transition. Thread-safe. */
public final class StorageHealth {
    private final Logger log;
    private volatile boolean writable = true;

    StorageHealth() {
        this(LoggerFactory.getLogger(StorageHealth.class));
    }

    /** @param log receives every transition */
    StorageHealth(Logger log) {
        this.log = log;
    }

    /** @return false from the first write that the storage could not take until the next successful one */
    public boolean isWritable() {
        return writable;
    }

    void writeSucceeded() {
        if (!writable) {
            writable = true;
            log.info("Changes can be stored again");
        }
    }

    void writeFailed(StorageUnavailable reason, Throwable fault) {
        if (writable) {
            writable = false;
            log.error("{} Writes are refused with \"unavailable\" for now; reads continue", reason.message(), fault);
        }
    }
}

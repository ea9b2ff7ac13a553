package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.StorageUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tracks whether changes can be stored, by the outcome of the last writes. Logs every transition. Thread-safe. */
public final class StorageHealth {
    private static final Logger LOG = LoggerFactory.getLogger(StorageHealth.class);

    private volatile boolean writable = true;

    /** @return false from the first write that the storage could not take until the next successful one */
    public boolean isWritable() {
        return writable;
    }

    void writeSucceeded() {
        if (!writable) {
            writable = true;
            LOG.info("Changes can be stored again");
        }
    }

    void writeFailed(StorageUnavailable reason, Throwable fault) {
        if (writable) {
            writable = false;
            LOG.error("{} Writes are refused with \"unavailable\" for now; reads continue", reason.message(), fault);
        }
    }
}

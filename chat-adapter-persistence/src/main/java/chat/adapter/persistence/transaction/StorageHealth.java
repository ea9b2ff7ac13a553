package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.StorageUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether changes can be stored at the moment, by what became of the last ones. Logs when that changes. Thread-safe. */
public final class StorageHealth {
    private static final Logger LOG = LoggerFactory.getLogger(StorageHealth.class);

    private volatile boolean writable = true;

    /** @return false from a change that the storage could not take until the next one that it took */
    public boolean isWritable() {
        return writable;
    }

    void stored() {
        if (!writable) {
            writable = true;
            LOG.info("Changes can be stored again");
        }
    }

    void failed(StorageUnavailable reason, Throwable fault) {
        if (writable) {
            writable = false;
            LOG.error("{} Clients are told \"unavailable\" until it can; reading goes on", reason.sentence(), fault);
        }
    }
}

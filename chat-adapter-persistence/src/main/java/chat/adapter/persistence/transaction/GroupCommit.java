package chat.adapter.persistence.transaction;

import chat.adapter.persistence.cache.DataVersions;
import chat.adapter.persistence.sql.StorageUnavailable;
import chat.domain.ChatException;
import chat.domain.port.EventPublisher;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits batches of commands, publishes their events and releases their callers. A command that makes its batch fail
 * fails alone; if no transaction can begin, the whole batch fails. Confined to the writer thread.
 */
final class GroupCommit {
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final WriterConnection connection;
    private final EventPublisher publisher;
    private final CommitMeter meter;
    private final StorageHealth health;

    GroupCommit(
            ConnectionSource source,
            DataVersions versions,
            EventPublisher publisher,
            CommitMeter meter,
            StorageHealth health) {
        connection = new WriterConnection(source, versions);
        this.publisher = publisher;
        this.meter = meter;
        this.health = health;
    }

    /** Runs and commits all commands, in as many transactions as the limits of {@link PendingEvents} require. */
    void commit(List<PendingCommand<?>> pendingCommands) {
        int count = 0;
        while (count < pendingCommands.size()) {
            count += commitTogether(pendingCommands.subList(count, pendingCommands.size()));
        }
    }

    /**
     * Commits the first commands, at least one, in one transaction.
     *
     * @return the number of processed commands
     */
    private int commitTogether(List<PendingCommand<?>> pendingCommands) {
        CommitMeasurement measurement = new CommitMeasurement(meter);
        try {
            // One batch waits; while the lock is held, the next ones would only occupy the threads of their callers.
            connection.transaction().begin(health.isWritable());
        } catch (Throwable fault) {
            connection.close();
            // No command is to blame, so none is retried alone.
            fail(pendingCommands, fault);
            return pendingCommands.size();
        }
        int stored;
        try {
            stored = store(connection.transaction(), pendingCommands);
        } catch (Throwable fault) {
            undo(fault);
            retryIndividually(pendingCommands, fault);
            return pendingCommands.size();
        }
        settle(pendingCommands.subList(0, stored), measurement);
        return stored;
    }

    private static int store(WriteTransaction open, List<PendingCommand<?>> pendingCommands) throws SQLException {
        int count = 0;
        while (count < pendingCommands.size() && !open.events().isFull()) {
            pendingCommands.get(count).run(open);
            count++;
        }
        open.commit();
        return count;
    }

    // The driver can't execute a prepared statement again that has failed for most reasons, so a fault ends them all.
    private void undo(Throwable fault) {
        if (fault instanceof ChatException) {
            connection.rollback();
        } else {
            connection.close();
        }
    }

    // Runs after the commit: whatever fails here, the changes are stored, so the commands are neither retried nor
    // reported as failed.
    private void settle(List<PendingCommand<?>> stored, CommitMeasurement measurement) {
        try {
            WriteTransaction open = connection.transaction();
            open.events()
                    .publishTo(
                            publisher,
                            fault -> log.error("The events of a stored change could not be published", fault));
            measurement.committed(stored.size());
            health.writeSucceeded();
            open.evictFullCaches();
        } catch (Throwable fault) {
            log.error("An action after a stored change failed", fault);
        } finally {
            complete(stored);
        }
    }

    // Completes all: a caller left waiting would later be told that nothing was stored.
    private static void complete(List<PendingCommand<?>> stored) {
        Throwable fault = null;
        for (PendingCommand<?> pendingCommand : stored) {
            try {
                pendingCommand.complete();
            } catch (Throwable failure) {
                fault = failure;
            }
        }
        if (fault != null) {
            log.error("The caller of a stored change could not be told", fault);
        }
    }

    private void retryIndividually(List<PendingCommand<?>> pendingCommands, Throwable fault) {
        if (pendingCommands.size() == 1) {
            fail(pendingCommands, fault);
        } else {
            log.debug("{} changes could not be stored together; each is retried alone", pendingCommands.size(), fault);
            pendingCommands.forEach(pendingCommand -> commit(List.of(pendingCommand)));
        }
    }

    private void fail(List<PendingCommand<?>> pendingCommands, Throwable fault) {
        try {
            report(fault);
        } finally {
            pendingCommands.forEach(pendingCommand -> pendingCommand.fail(fault));
        }
    }

    private void report(Throwable fault) {
        Optional<StorageUnavailable> reason = StorageUnavailable.of(fault);
        if (reason.isPresent()) {
            health.writeFailed(reason.get(), fault);
        } else {
            log.error("A change could not be stored", fault);
        }
    }

    /** Closes the connection; the next command opens another. */
    void close() {
        connection.close();
    }
}

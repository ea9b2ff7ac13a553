package chat.adapter.persistence.writer;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.News;
import chat.adapter.persistence.sql.Unwritable;
import chat.domain.port.Announcer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits batches of jobs, announces them and releases their callers; a job that breaks its batch fails alone. Confined to
 * the writer thread.
 */
final class Committer {
    private static final Logger log = LoggerFactory.getLogger(Committer.class);

    private final ConnectionSource source;
    private final Announcer announcer;
    private final CommitMeter meter;
    private final StorageHealth health;
    private @Nullable Ledger ledger;

    Committer(ConnectionSource source, Announcer announcer, CommitMeter meter, StorageHealth health) {
        this.source = source;
        this.announcer = announcer;
        this.meter = meter;
        this.health = health;
    }

    /** Does all of them, in as many transactions as it takes to keep each within the bounds of {@link News}. */
    void commit(List<Job<?>> jobs) {
        int done = 0;
        while (done < jobs.size()) {
            done += commitTogether(jobs.subList(done, jobs.size()));
        }
    }

    /** Does the first of them, one at least; gives how many. */
    private int commitTogether(List<Job<?>> jobs) {
        Measurement measurement = new Measurement(meter);
        int stored;
        try {
            stored = store(jobs);
        } catch (Throwable fault) {
            abandon();
            retryAlone(jobs, fault);
            return jobs.size();
        }
        settle(jobs.subList(0, stored), measurement);
        return stored;
    }

    private int store(List<Job<?>> jobs) throws SQLException {
        Ledger open = ledger();
        open.begin();
        int done = 0;
        while (done < jobs.size() && !open.news().isFull()) {
            jobs.get(done).run(open);
            done++;
        }
        open.commit();
        return done;
    }

    // Behind the commit: whatever fails here, the jobs are stored, so they are neither done again nor told to have
    // failed.
    private void settle(List<Job<?>> stored, Measurement measurement) {
        try {
            Ledger open = ledger();
            open.news().announce(announcer, fault -> log.error("What is stored could not be announced", fault));
            measurement.committed(stored.size());
            health.stored();
            open.trim();
        } catch (Throwable fault) {
            log.error("What is stored could not be followed up", fault);
        } finally {
            stored.forEach(Job::release);
        }
    }

    private void retryAlone(List<Job<?>> jobs, Throwable fault) {
        if (jobs.size() == 1) {
            try {
                report(fault);
            } finally {
                jobs.get(0).fail(fault);
            }
        } else {
            log.debug("{} changes could not be stored together, each is tried alone", jobs.size(), fault);
            jobs.forEach(job -> commit(List.of(job)));
        }
    }

    private void report(Throwable fault) {
        Optional<Unwritable> reason = Unwritable.of(fault);
        if (reason.isPresent()) {
            health.failed(reason.get(), fault);
        } else {
            log.error("A change could not be stored", fault);
        }
    }

    private Ledger ledger() throws SQLException {
        Ledger open = ledger;
        if (open == null) {
            open = new Ledger(source.open());
            ledger = open;
        }
        return open;
    }

    private void abandon() {
        Ledger open = ledger;
        if (open == null) {
            return;
        }
        try {
            open.rollback();
        } catch (Throwable broken) {
            close();
        }
    }

    /** Gives the connection up; the next job opens another. */
    void close() {
        Ledger open = ledger;
        ledger = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException fault) {
            log.warn("The writer's connection could not be closed", fault);
        }
    }
}

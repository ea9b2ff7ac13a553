package chat.adapter.persistence.writer;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.News;
import chat.domain.port.Announcer;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits batches of jobs, announces them and releases their callers; a job that breaks its batch fails alone. */
final class Committer {
    private static final Logger log = LoggerFactory.getLogger(Committer.class);

    private final ConnectionSource source;
    private final Announcer announcer;
    private final CommitMeter meter;
    private @Nullable Ledger ledger;

    Committer(ConnectionSource source, Announcer announcer, CommitMeter meter) {
        this.source = source;
        this.announcer = announcer;
        this.meter = meter;
    }

    // Whatever goes wrong, Errors included, the writer must live on: without it nothing is stored until a restart.
    void commit(List<Job<?>> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        News news;
        try {
            news = store(jobs);
        } catch (Throwable fault) {
            abandon();
            retryAlone(jobs, fault);
            return;
        }
        announce(news);
        jobs.forEach(Job::release);
    }

    private News store(List<Job<?>> jobs) throws SQLException {
        CommitMeter.Measured measured = meter.begin();
        Ledger open = ledger();
        open.begin();
        for (Job<?> job : jobs) {
            job.run(open);
        }
        News news = open.commit();
        measured.committed(jobs.size());
        return news;
    }

    private void retryAlone(List<Job<?>> jobs, Throwable fault) {
        if (jobs.size() == 1) {
            log.error("A change could not be stored", fault);
            jobs.get(0).fail(fault);
        } else {
            log.warn("{} changes could not be stored together, each is tried alone", jobs.size(), fault);
            jobs.forEach(job -> commit(List.of(job)));
        }
    }

    private void announce(News news) {
        try {
            news.announce(announcer);
        } catch (RuntimeException fault) {
            log.error("What is stored could not be announced", fault);
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
        } catch (SQLException broken) {
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

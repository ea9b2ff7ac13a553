package chat.adapter.persistence.sql;

import static chat.domain.ErrorCode.UNAVAILABLE;

import chat.domain.ChatException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries on a bounded number of connections, each on a snapshot of the committed data. The connections are opened
 * on demand and stay open, with their prepared statements, unless a query fails. Thread-safe.
 */
public final class ReadPool implements AutoCloseable {
    private static final String BEGIN = "BEGIN";
    private static final String END = "COMMIT";

    private final DataSource source;
    private final int readers;
    private final Duration maxWait;
    private final Semaphore permits;
    // The last one returned is taken first: what it needs is probably still in the processor's caches.
    private final Deque<Sql> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /**
     * @param source opens read-only connections with auto-commit
     * @param readers maximum number of connections
     * @param maxWait maximum time that a query waits for a connection
     */
    public ReadPool(DataSource source, int readers, Duration maxWait) {
        this.source = source;
        this.readers = readers;
        this.maxWait = maxWait;
        permits = new Semaphore(readers);
    }

    /**
     * Runs several queries on one snapshot, in a read transaction.
     *
     * @return the result of the queries
     * @throws chat.domain.ChatException with code {@code unavailable} if no connection becomes free in time, or
     *     the pool is closed
     * @throws StorageException if reading fails
     */
    public <T> T read(ReadQuery<T> query) {
        return run(sql -> {
            sql.execute(BEGIN);
            T found = query.run(sql);
            sql.execute(END);
            return found;
        });
    }

    /**
     * Runs one query, which reads one snapshot without a transaction.
     *
     * @return all rows
     * @throws chat.domain.ChatException as {@link #read}
     * @throws StorageException if reading fails
     */
    public <T> List<T> all(String query, RowMapper<T> mapper, @Nullable Object... values) {
        return run(sql -> sql.all(query, mapper, values));
    }

    /**
     * Runs one query, which reads one snapshot without a transaction.
     *
     * @return the first row, or empty
     * @throws chat.domain.ChatException as {@link #read}
     * @throws StorageException if reading fails
     */
    public <T> Optional<T> first(String query, RowMapper<T> mapper, @Nullable Object... values) {
        return run(sql -> sql.first(query, mapper, values));
    }

    private <T> T run(ReadQuery<T> query) {
        if (closed || !tryAcquire(1)) {
            throw ChatException.withRetryAfter(UNAVAILABLE, "The server is too busy.", Duration.ofSeconds(1));
        }
        try {
            return runOnIdle(query);
        } catch (SQLException fault) {
            throw new StorageException("The database could not be read", fault);
        } finally {
            permits.release();
        }
    }

    private <T> T runOnIdle(ReadQuery<T> query) throws SQLException {
        Sql taken = idle.poll();
        Sql sql = taken == null ? new Sql(source.getConnection()) : taken;
        @Nullable Sql broken = sql;
        try {
            T found = query.run(sql);
            idle.push(sql);
            broken = null;
            return found;
        } finally {
            if (broken != null) {
                broken.close();
            }
        }
    }

    private boolean tryAcquire(int count) {
        try {
            return permits.tryAcquire(count, maxWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for the running queries, but not longer than for a connection, and closes the idle connections. */
    @Override
    public void close() {
        closed = true;
        if (tryAcquire(readers)) {
            permits.release(readers);
        }
        for (Sql sql = idle.poll(); sql != null; sql = idle.poll()) {
            try {
                sql.close();
            } catch (SQLException fault) {
                throw new StorageException("A connection could not be closed", fault);
            }
        }
    }
}

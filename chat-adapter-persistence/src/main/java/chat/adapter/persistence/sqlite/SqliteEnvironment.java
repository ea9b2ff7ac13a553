package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.transaction.CommitMeter;
import chat.domain.port.EventPublisher;
import chat.domain.port.Supervisor;
import java.util.function.LongSupplier;

/**
 * What the database needs from the rest of the program.
 *
 * @param publisher receives the events of each committed transaction
 * @param meter measures commits
 * @param supervisor keeps the loops of the writer and of the background tasks running
 * @param nanoTime a monotonic clock, in nanoseconds
 */
public record SqliteEnvironment(
        EventPublisher publisher, CommitMeter meter, Supervisor supervisor, LongSupplier nanoTime) {}

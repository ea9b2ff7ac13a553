package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.writer.CommitMeter;
import chat.domain.port.Announcer;
import chat.domain.port.Supervisor;
import java.util.function.LongSupplier;

/**
 * What the database needs of the program around it.
 *
 * @param announcer is told what was stored
 * @param meter measures what is committed
 * @param supervisor keeps the loops of the writer and of the background tasks running
 * @param nanoTime a monotonic clock, in nanoseconds
 */
public record SqliteEnvironment(Announcer announcer, CommitMeter meter, Supervisor supervisor, LongSupplier nanoTime) {}

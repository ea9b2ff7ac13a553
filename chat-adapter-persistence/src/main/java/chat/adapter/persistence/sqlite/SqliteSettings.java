package chat.adapter.persistence.sqlite;

/**
 * Limits of concurrency.
 *
 * @param readers maximum number of concurrent reads
 * @param queue maximum number of queued commands; further ones are refused with {@code unavailable}
 */
public record SqliteSettings(int readers, int queue) {
    public static final SqliteSettings DEFAULT = new SqliteSettings(4, 4096);
}

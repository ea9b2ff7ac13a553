package chat.adapter.persistence.sqlite;

/**
 * How much may go on at once.
 *
 * @param readers how many reads
 * @param queue how many changes may wait for the writer; more are refused with {@code unavailable}
 */
public record SqliteSettings(int readers, int queue) {
    public static final SqliteSettings DEFAULT = new SqliteSettings(4, 4096);
}

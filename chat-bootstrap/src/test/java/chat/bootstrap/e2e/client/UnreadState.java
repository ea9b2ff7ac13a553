package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/**
 * The unread counts of a room at a revision.
 *
 * @param unread number of unread messages; 100 stands for "99+", also for mentions
 */
public record UnreadState(long lastRead, int unread, int mentions, long revision) {
    private static final long MANY = 100;

    /** The counts in a frame or a room. */
    public static UnreadState of(JsonNode json) {
        return new UnreadState(
                json.path("last_read_seq").asLong(),
                json.path("unread").asInt(),
                json.path("mentions").asInt(),
                json.path("revision").asLong());
    }

    /** These counts plus the rows that were posted after their revision. */
    public UnreadState withNewRows(Collection<Row> rows, long reader) {
        List<Row> newer = rows.stream().filter(row -> row.seq() > revision).toList();
        long counted = newer.stream().filter(row -> row.countsFor(reader)).count();
        long mentioning = newer.stream().filter(row -> row.mentions(reader)).count();
        return new UnreadState(lastRead, capped(unread + counted), capped(mentions + mentioning), 0);
    }

    private static int capped(long count) {
        return (int) Math.min(MANY, count);
    }

    /** The counts computed from all rows of the room. */
    public static UnreadState compute(long lastRead, Collection<Row> all, long reader) {
        return new UnreadState(lastRead, 0, 0, lastRead).withNewRows(all, reader);
    }
}

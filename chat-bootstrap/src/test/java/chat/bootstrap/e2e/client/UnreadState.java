package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/**
 * What is unread in a room, as it was counted at a revision.
 *
 * @param unread 100 stands for "99+", as for mentions
 */
public record UnreadState(long lastRead, int unread, int mentions, long revision) {
    private static final long MANY = 100;

    /** The counts that a frame or a room tells. */
    public static UnreadState of(JsonNode json) {
        return new UnreadState(
                json.path("last_read_seq").asLong(),
                json.path("unread").asInt(),
                json.path("mentions").asInt(),
                json.path("revision").asLong());
    }

    /** What a reader is shown who has these rows: the counts, and what was posted since they were taken. */
    public UnreadState withNewRows(Collection<Row> rows, long reader) {
        List<Row> newer = rows.stream().filter(row -> row.seq() > revision).toList();
        long counted = newer.stream().filter(row -> row.countsFor(reader)).count();
        long mentioning = newer.stream().filter(row -> row.mentions(reader)).count();
        return new UnreadState(lastRead, capped(unread + counted), capped(mentions + mentioning), 0);
    }

    private static int capped(long count) {
        return (int) Math.min(MANY, count);
    }

    /** The counts as they are by all rows of the room. */
    public static UnreadState compute(long lastRead, Collection<Row> all, long reader) {
        return new UnreadState(lastRead, 0, 0, lastRead).withNewRows(all, reader);
    }
}

package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** A client's copy of one room: its rows, and the revision up to which the log is applied. */
public final class RoomReplica {
    private static final long NO_POSITION = 0;

    private final long id;
    private final Map<Long, Row> rows = new TreeMap<>();
    private long position;
    private long completeFrom;
    private final IntSupplier numbers;
    private int number;
    private boolean syncing;
    private long awaitedFrom;
    private boolean loading;
    private RevisionRange liveRange = RevisionRange.NONE;
    private UnreadState counts = new UnreadState(0, 0, 0, 0);

    /** A copy without rows. {@code numbers} supplies page numbers that are unique within the client. */
    RoomReplica(long id, long position, IntSupplier numbers) {
        this.id = id;
        this.position = position;
        this.numbers = numbers;
        this.completeFrom = position == NO_POSITION ? Long.MAX_VALUE : position + 1;
    }

    /** Handles the head revision in a welcome or a room_added. */
    List<LoadRequest> onConnectHead(long head) {
        liveRange = RevisionRange.NONE;
        syncing = false;
        loading = false;
        if (position == NO_POSITION) {
            return reload();
        }
        return position == head ? List.of() : sync();
    }

    /** Handles a later head revision; rows below it may be in flight or lost. */
    List<LoadRequest> onHead(long head) {
        return syncing || head <= position ? List.of() : sync();
    }

    List<LoadRequest> onMessage(Row row) {
        upsert(row);
        long revision = row.revision();
        if (syncing) {
            liveRange = liveRange.extend(revision);
            return List.of();
        }
        if (revision <= position + 1) {
            position = Math.max(position, revision);
            return List.of();
        }
        liveRange = new RevisionRange(revision, revision);
        return sync();
    }

    /** Keeps the rows of any reply; only a reply that starts at {@code awaitedFrom} continues the catch-up. */
    List<LoadRequest> changes(JsonNode frame) {
        boolean awaited = syncing && !loading && frame.path("since").asLong() == awaitedFrom;
        if (awaited && frame.path("reset").asBoolean()) {
            rows.clear();
            position = NO_POSITION;
            return reload();
        }
        frame.path("messages").forEach(json -> upsert(Row.of(json)));
        if (!awaited) {
            return List.of();
        }
        awaitedFrom = frame.path("revision").asLong();
        return frame.path("more").asBoolean() ? List.of() : advanceTo(awaitedFrom);
    }

    /** Applies the newest page. Frames received in the meantime are kept; the page replaces no newer row. */
    List<LoadRequest> onNewestPage(int requested, JsonNode page) {
        if (requested != number || !loading) {
            return List.of();
        }
        completeFrom = Long.MAX_VALUE;
        addPage(page);
        return advanceTo(page.path("revision").asLong());
    }

    /** Applies a page before {@link #completeFrom}. */
    void older(int requested, JsonNode page) {
        if (requested == number) {
            addPage(page);
        }
    }

    void setCounts(UnreadState newCounts) {
        counts = newCounts;
    }

    private void addPage(JsonNode page) {
        for (JsonNode json : page.path("messages")) {
            Row row = Row.of(json);
            upsert(row);
            completeFrom = Math.min(completeFrom, row.seq());
        }
        page.path("replied").forEach(json -> upsert(Row.of(json)));
        if (!page.path("has_more").asBoolean()) {
            completeFrom = 1;
        }
    }

    private void upsert(Row row) {
        rows.merge(row.id(), row, (old, newer) -> newer.revision() > old.revision() ? newer : old);
    }

    private List<LoadRequest> advanceTo(long revision) {
        position = Math.max(position, revision);
        syncing = false;
        loading = false;
        if (liveRange.end() <= position) {
            return List.of();
        }
        if (liveRange.follows(position)) {
            position = liveRange.end();
            return List.of();
        }
        return sync();
    }

    private List<LoadRequest> sync() {
        syncing = true;
        awaitedFrom = position;
        return List.of(new LoadRequest.Sync(id, position));
    }

    // While a page is loading, late replies to an earlier sync do not end the catch-up.
    private List<LoadRequest> reload() {
        syncing = true;
        loading = true;
        number = numbers.getAsInt();
        return List.of(new LoadRequest.NewestPage(id, number));
    }

    public Collection<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** The highest revision up to which all changes are applied. */
    public long position() {
        return position;
    }

    /** The seq from which on all rows are loaded. */
    public long completeFrom() {
        return completeFrom;
    }

    public boolean isCatchingUp() {
        return syncing;
    }

    int number() {
        return number;
    }

    /** The counts that the client shows to the reader. */
    public UnreadState shownCounts(long reader) {
        return counts.withNewRows(rows.values(), reader);
    }
}

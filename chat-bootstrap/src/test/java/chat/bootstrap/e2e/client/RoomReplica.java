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

    /** A copy without rows. The numbers are those of its pages, no one twice in a client. */
    RoomReplica(long id, long position, IntSupplier numbers) {
        this.id = id;
        this.position = position;
        this.numbers = numbers;
        this.completeFrom = position == NO_POSITION ? Long.MAX_VALUE : position + 1;
    }

    /** The head was told on a new connection. */
    List<LoadRequest> onConnectHead(long head) {
        liveRange = RevisionRange.NONE;
        syncing = false;
        loading = false;
        if (position == NO_POSITION) {
            return reload();
        }
        return position == head ? List.of() : sync();
    }

    /** The head was told in passing: rows below it may be on their way or lost. */
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

    /** Rows are kept whatever was asked; only what begins where it was asked from is the answer that is awaited. */
    List<LoadRequest> changes(JsonNode frame) {
        boolean awaited = syncing && !loading && frame.path("since").asLong() == awaitedFrom;
        if (awaited && frame.path("reset").asBoolean()) {
            rows.clear();
            position = NO_POSITION;
            return reload();
        }
        frame.path("messages").forEach(room -> upsert(Row.of(room)));
        if (!awaited) {
            return List.of();
        }
        awaitedFrom = frame.path("revision").asLong();
        return frame.path("more").asBoolean() ? List.of() : advanceTo(awaitedFrom);
    }

    /** The newest page came. Frames that came while it was under way are kept already, and it replaces no newer row. */
    List<LoadRequest> onNewestPage(int asked, JsonNode page) {
        if (asked != number || !loading) {
            return List.of();
        }
        completeFrom = Long.MAX_VALUE;
        addPage(page);
        return advanceTo(page.path("revision").asLong());
    }

    /** A page before {@link #completeFrom} came. */
    void older(int asked, JsonNode page) {
        if (asked == number) {
            addPage(page);
        }
    }

    void setCounts(UnreadState room) {
        counts = room;
    }

    private void addPage(JsonNode page) {
        for (JsonNode room : page.path("messages")) {
            Row row = Row.of(room);
            upsert(row);
            completeFrom = Math.min(completeFrom, row.seq());
        }
        page.path("replied").forEach(room -> upsert(Row.of(room)));
        if (!page.path("has_more").asBoolean()) {
            completeFrom = 1;
        }
    }

    private void upsert(Row row) {
        rows.merge(row.id(), row, (old, room) -> room.revision() > old.revision() ? room : old);
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

    // What is left of an answer to an earlier time in the room does not stand for the page that is under way.
    private List<LoadRequest> reload() {
        syncing = true;
        loading = true;
        number = numbers.getAsInt();
        return List.of(new LoadRequest.NewestPage(id, number));
    }

    public Collection<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** The highest revision up to which everything is applied. */
    public long position() {
        return position;
    }

    /** From this seq on all rows are here. */
    public long completeFrom() {
        return completeFrom;
    }

    public boolean isCatchingUp() {
        return syncing;
    }

    int number() {
        return number;
    }

    /** The counts that the reader is shown. */
    public UnreadState shownCounts(long reader) {
        return counts.withNewRows(rows.values(), reader);
    }
}

package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** A client's copy of one room: rows by upsert, and how far it has applied the room's log. */
public final class RoomCopy {
    private static final long NOWHERE = 0;

    private final long id;
    private final Map<Long, Row> rows = new TreeMap<>();
    private long position;
    private long completeFrom;
    private final IntSupplier numbers;
    private int number;
    private boolean catchingUp;
    private long awaitedFrom;
    private boolean loading;
    private Run run = Run.NONE;
    private Counts counts = new Counts(0, 0, 0, 0);

    /** A copy without rows. The numbers are those of its pages, no one twice in a client. */
    RoomCopy(long id, long position, IntSupplier numbers) {
        this.id = id;
        this.position = position;
        this.numbers = numbers;
        this.completeFrom = position == NOWHERE ? Long.MAX_VALUE : position + 1;
    }

    /** The head was told on a new connection. */
    List<Wish> told(long head) {
        run = Run.NONE;
        catchingUp = false;
        loading = false;
        if (position == NOWHERE) {
            return reload();
        }
        return position == head ? List.of() : sync();
    }

    /** The head was told in passing: rows below it may be on their way or lost. */
    List<Wish> heard(long head) {
        return catchingUp || head <= position ? List.of() : sync();
    }

    List<Wish> live(Row row) {
        keep(row);
        long revision = row.revision();
        if (catchingUp) {
            run = run.with(revision);
            return List.of();
        }
        if (revision <= position + 1) {
            position = Math.max(position, revision);
            return List.of();
        }
        run = new Run(revision, revision);
        return sync();
    }

    /** Rows are kept whatever was asked; only what begins where it was asked from is the answer that is awaited. */
    List<Wish> changes(JsonNode frame) {
        boolean awaited = catchingUp && !loading && frame.path("since").asLong() == awaitedFrom;
        if (awaited && frame.path("reset").asBoolean()) {
            rows.clear();
            position = NOWHERE;
            return reload();
        }
        frame.path("messages").forEach(told -> keep(Row.of(told)));
        if (!awaited) {
            return List.of();
        }
        awaitedFrom = frame.path("revision").asLong();
        return frame.path("more").asBoolean() ? List.of() : reached(awaitedFrom);
    }

    /** The newest page came. Frames that came while it was under way are kept already, and it replaces no newer row. */
    List<Wish> newest(int asked, JsonNode page) {
        if (asked != number || !loading) {
            return List.of();
        }
        completeFrom = Long.MAX_VALUE;
        take(page);
        return reached(page.path("revision").asLong());
    }

    /** A page before {@link #completeFrom} came. */
    void older(int asked, JsonNode page) {
        if (asked == number) {
            take(page);
        }
    }

    void counted(Counts told) {
        counts = told;
    }

    private void take(JsonNode page) {
        for (JsonNode told : page.path("messages")) {
            Row row = Row.of(told);
            keep(row);
            completeFrom = Math.min(completeFrom, row.seq());
        }
        page.path("replied").forEach(told -> keep(Row.of(told)));
        if (!page.path("has_more").asBoolean()) {
            completeFrom = 1;
        }
    }

    private void keep(Row row) {
        rows.merge(row.id(), row, (old, told) -> told.revision() > old.revision() ? told : old);
    }

    private List<Wish> reached(long revision) {
        position = Math.max(position, revision);
        catchingUp = false;
        loading = false;
        if (run.end() <= position) {
            return List.of();
        }
        if (run.follows(position)) {
            position = run.end();
            return List.of();
        }
        return sync();
    }

    private List<Wish> sync() {
        catchingUp = true;
        awaitedFrom = position;
        return List.of(new Wish.Sync(id, position));
    }

    // What is left of an answer to an earlier time in the room does not stand for the page that is under way.
    private List<Wish> reload() {
        catchingUp = true;
        loading = true;
        number = numbers.getAsInt();
        return List.of(new Wish.Newest(id, number));
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
        return catchingUp;
    }

    int number() {
        return number;
    }

    /** The counts that the reader is shown. */
    public Counts shown(long reader) {
        return counts.shown(rows.values(), reader);
    }
}

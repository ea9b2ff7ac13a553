package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.QueueLimit;
import chat.application.room.RoomView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One join of one connection: the rows that are sent to others while its room is being read. A connection whose user
 * leaves and joins again gets a new attempt. Confined to the fan-out of the room, except {@link #succeed}, {@link #fail}
 * and {@link #refresh}.
 */
final class JoinAttempt {
    private final List<EncodedRow> held = new ArrayList<>();
    private int heldBytes;
    private boolean started;
    private boolean lost;
    private volatile @Nullable Outcome outcome;
    private volatile @Nullable RoomView refreshed;

    private record Outcome(
            Optional<RoomView> view, @Nullable Throwable fault) {}

    /** True for the first call only. */
    boolean start() {
        boolean first = !started;
        started = true;
        return first;
    }

    /** Ends the query with the room as the user sees it; empty if the user is not a member. Any thread may call it. */
    void succeed(Optional<RoomView> view) {
        outcome = new Outcome(view, null);
    }

    /** Ends the query with a failure. Any thread may call it. */
    void fail(Throwable fault) {
        outcome = new Outcome(Optional.empty(), fault);
    }

    boolean isEnded() {
        return outcome != null;
    }

    /** Takes the room as it was read after an event of the user's membership. Any thread may call it, one at a time. */
    void refresh(RoomView view) {
        refreshed = view;
    }

    /**
     * The room as the user sees it; empty if the user is not a member, or if the query failed. It includes each event
     * for which {@link #refresh} was called: a refreshing view of a lower revision was read before the query, and if one
     * of the same revision was, another event follows.
     */
    Optional<RoomView> view() {
        RoomView newer = refreshed;
        return Objects.requireNonNull(outcome)
                .view()
                .map(view -> newer != null && revision(newer) >= revision(view) ? newer : view);
    }

    private static long revision(RoomView view) {
        return Objects.requireNonNullElse(view.revision(), 0L);
    }

    /** Why the query failed; null if it succeeded. */
    @Nullable
    Throwable fault() {
        return Objects.requireNonNull(outcome).fault();
    }

    /** Keeps rows for the connection. Beyond the limit it keeps none, and the client has to sync. */
    void hold(EncodedRows rows, QueueLimit limit) {
        if (!started || lost) {
            return;
        }
        held.addAll(rows.rows());
        heldBytes += rows.size();
        if (held.size() > limit.frames() || heldBytes > limit.bytes()) {
            lose();
        }
    }

    /** Rows were not sent, so none is kept either, and the client has to sync. */
    void lose() {
        lost = started;
        held.clear();
        heldBytes = 0;
    }

    /** True if the client has to sync. */
    boolean isLost() {
        return lost;
    }

    /** The rows after that revision. */
    List<EncodedRow> heldAfter(long revision) {
        return held.stream().filter(row -> row.revision() > revision).toList();
    }
}

package chat.adapter.persistence.transaction;

import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Commands to commit together. The expected load of each room is limited to what the queue of a subscribed connection
 * can take. {@link PendingEvents} limits the actual load.
 */
final class CommitBatch {
    static final int MAX_COMMANDS = 1024;
    static final int MAX_ROWS_OF_ROOM = PendingEvents.MAX_ROWS_OF_ROOM;
    static final int MAX_CHARS_OF_ROOM = PendingEvents.MAX_CHARS_OF_ROOM;

    private final List<PendingCommand<?>> pendingCommands = new ArrayList<>();
    private final Map<RoomId, RoomQuota> shares = new HashMap<>();

    boolean isFull() {
        return pendingCommands.size() >= MAX_COMMANDS;
    }

    /**
     * Adds the command unless the load of its room has reached the limit. Later commands of that room are rejected,
     * too.
     *
     * @return whether the command was added
     */
    boolean tryAdd(PendingCommand<?> pendingCommand) {
        Optional<RoomId> room = pendingCommand.load().room();
        boolean fits = room.isEmpty()
                || shares.computeIfAbsent(room.get(), first -> new RoomQuota())
                        .tryAdd(pendingCommand.load().chars());
        if (fits) {
            pendingCommands.add(pendingCommand);
        }
        return fits;
    }

    List<PendingCommand<?>> pendingCommands() {
        return pendingCommands;
    }

    private static final class RoomQuota {
        private int rows;
        private int chars;
        private boolean closed;

        boolean tryAdd(int more) {
            boolean full = rows == MAX_ROWS_OF_ROOM || chars + more > MAX_CHARS_OF_ROOM;
            closed = closed || (full && rows > 0);
            if (!closed) {
                rows++;
                chars += more;
            }
            return !closed;
        }
    }
}

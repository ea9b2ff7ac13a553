package chat.domain.port.fake;

import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Page;
import chat.domain.message.Revision;
import chat.domain.message.Window;
import chat.domain.port.History;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/** {@link History} in memory. */
final class InMemoryHistory implements History {
    private final InMemoryState state;

    InMemoryHistory(InMemoryState state) {
        this.state = state;
    }

    @Override
    public Page page(RoomId room, Window window) {
        return state.alone(() -> Optional.ofNullable(state.rooms.get(room))
                .map(found -> page(found.rows, window))
                .orElse(new Page(List.of(), false, Revision.ZERO)));
    }

    // The row of seq n lies at n - 1, so the rows from..to are those of the seqs from + 1 to to.
    private static Page page(List<Message> rows, Window window) {
        int limit = window.limit();
        int seq = (int) Math.max(0, Math.min(window.seq(), rows.size() + 1L));
        return switch (window.edge()) {
            case NEWEST -> older(rows, rows.size() - limit, rows.size());
            case BEFORE -> older(rows, seq - 1 - limit, seq - 1);
            case AFTER -> newer(rows, seq, seq + limit);
            case AROUND -> older(rows, seq - 1 - limit / 2, seq - 1 + limit - limit / 2);
        };
    }

    private static Page older(List<Message> rows, int from, int to) {
        return new Page(cut(rows, from, to), from > 0, new Revision(rows.size()));
    }

    private static Page newer(List<Message> rows, int from, int to) {
        return new Page(cut(rows, from, to), to < rows.size(), new Revision(rows.size()));
    }

    private static List<Message> cut(List<Message> rows, int from, int to) {
        int start = Math.min(Math.max(0, from), rows.size());
        int end = Math.min(Math.max(start, to), rows.size());
        return List.copyOf(rows.subList(start, end));
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return state.alone(() -> Optional.ofNullable(state.rooms.get(id.room()))
                .filter(room -> id.seq() >= 1 && id.seq() <= room.rows.size())
                .map(room -> room.rows.get((int) id.seq() - 1)));
    }
}

package chat.adapter.persistence.live;

import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.Announcer;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.Person;
import chat.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is to be announced once the transaction is committed, in the order in which it happened; but what concerns only
 * counts comes last, so that rows which follow each other stay together.
 */
public final class News {
    /** How many rows of one room are announced together. */
    public static final int MAX_ROWS_OF_ROOM = 128;

    /** How much text of one room, in UTF-16 code units; the last row may go beyond. */
    public static final int MAX_CHARS_OF_ROOM = 128 * 1024;

    private final Map<RoomId, Share> shares = new HashMap<>();
    private final List<Runnable> effects = new ArrayList<>();
    private boolean full;
    private final List<Consumer<Announcer>> told = new ArrayList<>();
    private final List<Consumer<Announcer>> counts = new ArrayList<>();
    private List<Message> rows = new ArrayList<>();

    /** A row that is new or changed. */
    public void row(Message row) {
        if (rows.isEmpty()) {
            List<Message> run = rows;
            told.add(announcer -> announcer.committed(List.copyOf(run)));
        }
        rows.add(row);
        int chars = row.post().map(post -> post.content().value().length()).orElse(0);
        full |= shares.computeIfAbsent(row.id().room(), first -> new Share()).add(chars);
    }

    /** @return whether some room has as many new and changed rows, or as much text, as may be announced at once */
    public boolean isFull() {
        return full;
    }

    /** Has this done once the transaction is committed, before anything is announced: what is kept at hand is renewed so. */
    public void afterCommit(Runnable effect) {
        effects.add(effect);
    }

    public void roomDeleted(RoomId room) {
        tell(announcer -> announcer.roomDeleted(room));
    }

    public void placeChanged(RoomId room, UserId member) {
        tell(announcer -> announcer.placeChanged(room, member));
    }

    public void sessionEnded(SessionId session) {
        tell(announcer -> announcer.sessionEnded(session));
    }

    public void accountClosed(UserId user) {
        tell(announcer -> announcer.accountClosed(user));
    }

    public void personChanged(Person person) {
        tell(announcer -> announcer.personChanged(person));
    }

    public void pointerMoved(RoomId room, UserId reader) {
        counts.add(announcer -> announcer.pointerMoved(room, reader));
    }

    /** What these people, or with none everybody, have not read is counted otherwise since that row changed. */
    public void countsChanged(MessageId row, Set<UserId> readers) {
        counts.add(announcer -> announcer.countsChanged(row, readers));
    }

    private void tell(Consumer<Announcer> news) {
        rows = new ArrayList<>();
        told.add(news);
    }

    /**
     * Announces all of it, rows that follow each other in one go. Whatever one piece throws is handed to {@code failed}, and
     * the others are announced all the same.
     */
    public void announce(Announcer announcer, Consumer<Throwable> failed) {
        effects.forEach(effect -> attempt(effect, failed));
        told.forEach(news -> attempt(() -> news.accept(announcer), failed));
        counts.forEach(news -> attempt(() -> news.accept(announcer), failed));
    }

    private static void attempt(Runnable piece, Consumer<Throwable> failed) {
        try {
            piece.run();
        } catch (Throwable fault) {
            failed.accept(fault);
        }
    }

    private static final class Share {
        private int rows;
        private int chars;

        /** Whether nothing more should come. */
        boolean add(int more) {
            rows++;
            chars += more;
            return rows >= MAX_ROWS_OF_ROOM || chars >= MAX_CHARS_OF_ROOM;
        }
    }
}

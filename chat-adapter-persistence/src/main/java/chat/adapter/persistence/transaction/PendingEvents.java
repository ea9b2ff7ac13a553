package chat.adapter.persistence.transaction;

import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.EventPublisher;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
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
public final class PendingEvents {
    /** How many rows of one room are announced together. */
    public static final int MAX_ROWS_OF_ROOM = 128;

    /** How much text of one room, in UTF-16 code units; the last row may go beyond. */
    public static final int MAX_CHARS_OF_ROOM = 128 * 1024;

    private final Map<RoomId, Share> shares = new HashMap<>();
    private final List<Runnable> effects = new ArrayList<>();
    private boolean full;
    private final List<Consumer<EventPublisher>> events = new ArrayList<>();
    private final List<Consumer<EventPublisher>> unreadEvents = new ArrayList<>();
    private List<Message> openRun = new ArrayList<>();

    /** A row that is new or changed. */
    public void messageChanged(Message row) {
        if (openRun.isEmpty()) {
            List<Message> run = openRun;
            events.add(publisher -> publisher.messagesChanged(List.copyOf(run)));
        }
        openRun.add(row);
        int chars = row.body().map(post -> post.content().value().length()).orElse(0);
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
        add(publisher -> publisher.roomDeleted(room));
    }

    public void membershipChanged(RoomId room, UserId member) {
        add(publisher -> publisher.membershipChanged(room, member));
    }

    public void sessionEnded(SessionId session) {
        add(publisher -> publisher.sessionEnded(session));
    }

    public void accountClosed(UserId user) {
        add(publisher -> publisher.accountClosed(user));
    }

    public void userChanged(UserProfile userProfile) {
        add(publisher -> publisher.userChanged(userProfile));
    }

    public void readMarkerMoved(RoomId room, UserId reader) {
        unreadEvents.add(publisher -> publisher.readMarkerMoved(room, reader));
    }

    /** What these people, or with none everybody, have not read is counted otherwise since that row changed. */
    public void unreadCountsChanged(MessageId row, Set<UserId> readers) {
        unreadEvents.add(publisher -> publisher.unreadCountsChanged(row, readers));
    }

    private void add(Consumer<EventPublisher> event) {
        openRun = new ArrayList<>();
        events.add(event);
    }

    /**
     * Announces all of it, rows that follow each other in one go. Whatever one piece throws is handed to {@code failed}, and
     * the others are announced all the same.
     */
    public void publishTo(EventPublisher publisher, Consumer<Throwable> failed) {
        effects.forEach(effect -> attempt(effect, failed));
        events.forEach(event -> attempt(() -> event.accept(publisher), failed));
        unreadEvents.forEach(event -> attempt(() -> event.accept(publisher), failed));
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

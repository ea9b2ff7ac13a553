package chat.adapter.persistence.transaction;

import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.TextMessage;
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
 * Events to publish once the transaction is committed, in order of occurrence. Events that concern only counts come
 * last, so that consecutive rows stay together. Confined to the writer thread.
 */
public final class PendingEvents {
    /** Maximum number of rows of one room per transaction. */
    public static final int MAX_ROWS_OF_ROOM = 128;

    /** Maximum length of text of one room per transaction, in UTF-16 code units; the last row may exceed it. */
    public static final int MAX_CHARS_OF_ROOM = 128 * 1024;

    private final Map<RoomId, RoomTotals> totals = new HashMap<>();
    private final List<Runnable> effects = new ArrayList<>();
    private boolean full;
    private final List<Consumer<EventPublisher>> events = new ArrayList<>();
    private final List<Consumer<EventPublisher>> unreadEvents = new ArrayList<>();
    private List<Message> openRun = new ArrayList<>();

    /** Records a new or changed row. */
    public void messageChanged(Message row) {
        if (openRun.isEmpty()) {
            List<Message> run = openRun;
            events.add(publisher -> publisher.messagesChanged(List.copyOf(run)));
        }
        openRun.add(row);
        int chars = row instanceof TextMessage message
                ? message.body().content().value().length()
                : 0;
        full |= totals.computeIfAbsent(row.id().room(), first -> new RoomTotals())
                .add(chars);
    }

    /** @return whether a room has reached the maximum number of rows or length of text */
    public boolean isFull() {
        return full;
    }

    /** Runs an effect after the commit, before events are published. Used to update caches. */
    public void afterCommit(Runnable effect) {
        effects.add(effect);
    }

    /** Records that a room was deleted. */
    public void roomDeleted(RoomId room) {
        add(publisher -> publisher.roomDeleted(room));
    }

    /** Records that a member's role or notification level changed. */
    public void membershipChanged(RoomId room, UserId member) {
        add(publisher -> publisher.membershipChanged(room, member));
    }

    /** Records that a session ended. */
    public void sessionEnded(SessionId session) {
        add(publisher -> publisher.sessionEnded(session));
    }

    /** Records that an account was deactivated or deleted. */
    public void accountClosed(UserId user) {
        add(publisher -> publisher.accountClosed(user));
    }

    /** Records that a user's profile or account changed. */
    public void userChanged(UserProfile userProfile) {
        add(publisher -> publisher.userChanged(userProfile));
    }

    /** Records that a member's read marker moved. */
    public void readMarkerMoved(RoomId room, UserId reader) {
        unreadEvents.add(publisher -> publisher.readMarkerMoved(room, reader));
    }

    /**
     * Records that the row's change affects unread counts.
     *
     * @param readers the affected members; empty for all members
     */
    public void unreadCountsChanged(MessageId row, Set<UserId> readers) {
        unreadEvents.add(publisher -> publisher.unreadCountsChanged(row, readers));
    }

    private void add(Consumer<EventPublisher> event) {
        openRun = new ArrayList<>();
        events.add(event);
    }

    /**
     * Publishes all events; consecutive rows are published together. Each exception is passed to {@code failed}, and
     * publishing continues.
     */
    public void publishTo(EventPublisher publisher, Consumer<Throwable> failed) {
        effects.forEach(effect -> attempt(effect, failed));
        events.forEach(event -> attempt(() -> event.accept(publisher), failed));
        unreadEvents.forEach(event -> attempt(() -> event.accept(publisher), failed));
    }

    private static void attempt(Runnable publication, Consumer<Throwable> failed) {
        try {
            publication.run();
        } catch (Throwable fault) {
            failed.accept(fault);
        }
    }

    private static final class RoomTotals {
        private int rows;
        private int chars;

        /**
         * Counts a row.
         *
         * @return whether the limit is reached
         */
        boolean add(int more) {
            rows++;
            chars += more;
            return rows >= MAX_ROWS_OF_ROOM || chars >= MAX_CHARS_OF_ROOM;
        }
    }
}

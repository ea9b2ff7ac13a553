package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Sql;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads pages of one room's rows, which are adjacent in the table. One row more than requested is read to detect
 * whether there is a further page.
 */
final class PageQuery {
    static final String HEAD = "SELECT head FROM room WHERE id = ? AND deleted = 0";
    static final String OLDER = MessageRows.SELECT + "WHERE m.id > ? AND m.id < ? ORDER BY m.id DESC LIMIT ?";
    static final String NEWER = MessageRows.SELECT + "WHERE m.id > ? AND m.id < ? ORDER BY m.id LIMIT ?";

    private final Sql sql;
    private final RoomId room;
    private final Revision head;

    private PageQuery(Sql sql, RoomId room, Revision head) {
        this.sql = sql;
        this.room = room;
        this.head = head;
    }

    /** @return the page; an empty one if there is no such room */
    static MessagePage page(Sql sql, RoomId room, PageRequest pageRequest) throws SQLException {
        Optional<Revision> head = sql.first(HEAD, row -> new Revision(row.getLong(1)), room.value());
        return head.isPresent() ? new PageQuery(sql, room, head.get()).page(pageRequest) : MessagePage.NONE;
    }

    private MessagePage page(PageRequest pageRequest) throws SQLException {
        long seq = Math.max(0, Math.min(pageRequest.seq(), MessageId.MAX_SEQ + 1));
        return switch (pageRequest.direction()) {
            case NEWEST -> before(MessageId.MAX_SEQ + 1, pageRequest.limit());
            case BEFORE -> before(seq, pageRequest.limit());
            case AFTER -> after(seq, pageRequest.limit());
            case AROUND -> around(seq, pageRequest.limit());
        };
    }

    private MessagePage before(long seq, int limit) throws SQLException {
        List<Message> rows = scan(OLDER, 0, seq, limit + 1);
        boolean more = rows.size() > limit;
        List<Message> ascending = more ? rows.subList(0, limit) : rows;
        Collections.reverse(ascending);
        return withReplied(ascending, more);
    }

    private MessagePage after(long seq, int limit) throws SQLException {
        List<Message> rows = scan(NEWER, seq, MessageId.MAX_SEQ + 1, limit + 1);
        boolean more = rows.size() > limit;
        return withReplied(more ? rows.subList(0, limit) : rows, more);
    }

    private MessagePage around(long seq, int limit) throws SQLException {
        int older = limit / 2;
        MessagePage before = before(seq, older);
        List<Message> rows = new ArrayList<>(before.messages());
        rows.addAll(scan(NEWER, seq - 1, MessageId.MAX_SEQ + 1, limit - older));
        return withReplied(rows, before.hasMore());
    }

    private MessagePage withReplied(List<Message> rows, boolean more) throws SQLException {
        List<Message> replied = new ArrayList<>();
        for (MessageId id : MessagePage.repliedOutside(rows)) {
            JdbcHistory.find(sql, id).ifPresent(replied::add);
        }
        return new MessagePage(List.copyOf(rows), replied, more, head);
    }

    // Relative to the room's first id, so that no seq can reach into another room.
    private List<Message> scan(String query, long afterSeq, long beforeSeq, int limit) throws SQLException {
        long first = MessageId.of(room, 0).value();
        return sql.all(query, MessageRows::read, first + Math.max(0, afterSeq), first + beforeSeq, limit);
    }
}

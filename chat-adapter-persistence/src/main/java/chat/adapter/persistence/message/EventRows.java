package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.WireEnum;
import chat.domain.account.UserId;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.message.RoomEvent;
import chat.domain.room.Room;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Reads and inserts the rows of events. They have a kind, unlike messages of users. */
final class EventRows {
    /** The columns that {@link #read} reads. */
    static final String SELECTED = "m.kind, m.by_id, m.room_name, m.room_topic, m.room_visibility, m.room_archived";

    private static final String ROOM = "room";

    private static final String INSERT_MEMBERSHIP =
            "INSERT INTO message (id, revision, author_id, at, kind, by_id) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String INSERT_ROOM = """
            INSERT INTO message (
                id, revision, author_id, at, kind, room_name, room_topic, room_visibility, room_archived)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private EventRows() {}

    static void insert(Sql sql, MembershipEvent event) throws SQLException {
        sql.write(
                INSERT_MEMBERSHIP,
                event.id().value(),
                event.revision().value(),
                event.author().id().value(),
                event.timestamp().toEpochMilli(),
                event.type().code(),
                event.actor().map(UserId::value).orElse(null));
    }

    static void insert(Sql sql, RoomEvent event) throws SQLException {
        sql.write(
                INSERT_ROOM,
                event.id().value(),
                event.revision().value(),
                event.author().id().value(),
                event.timestamp().toEpochMilli(),
                ROOM,
                event.room().name().value(),
                event.room().topic().value(),
                event.room().visibility().code(),
                event.room().archived() ? 1 : 0);
    }

    /**
     * Reads an event.
     *
     * @param kind the value of its first column
     * @param column index of its first column, from 1
     */
    static Message read(
            String kind, MessageId id, Revision revision, Author author, Instant at, ResultSet row, int column)
            throws SQLException {
        if (kind.equals(ROOM)) {
            return new RoomEvent(id, revision, author, at, room(id, row, column + 2));
        }
        MembershipEventType type =
                WireEnum.find(MembershipEventType.values(), kind).orElseThrow();
        return new MembershipEvent(
                id, revision, author, at, type, Columns.number(row, column + 1).map(UserId::new));
    }

    private static Room room(MessageId id, ResultSet row, int column) throws SQLException {
        return new Room(
                id.room(),
                new RoomName(row.getString(column)),
                new Topic(row.getString(column + 1)),
                Columns.visibility(row, column + 2),
                row.getInt(column + 3) == 1);
    }
}

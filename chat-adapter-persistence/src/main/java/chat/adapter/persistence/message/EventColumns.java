package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Columns;
import chat.domain.account.UserId;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.room.Room;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps the event fields of a row to and from columns: its kind and the resulting state of the room. Messages of users
 * have no kind.
 */
final class EventColumns {
    /** The columns that {@link #read}, {@link #actor} and {@link #room} read. */
    static final String SELECTED =
            "m.kind, m.deleted, m.by_id, m.room_name, m.room_topic, m.room_visibility, m.room_archived";

    private EventColumns() {}

    /**
     * Reads the kind from two columns.
     *
     * @param column index of the first event column, from 1
     */
    static Message.MessageKind read(ResultSet row, int column) throws SQLException {
        String code = row.getString(column);
        if (code == null) {
            return row.getInt(column + 1) == 1 ? Message.MessageKind.DELETED : Message.MessageKind.POSTED;
        }
        return switch (code) {
            case "joined" -> Message.MessageKind.JOINED;
            case "left" -> Message.MessageKind.LEFT;
            case "room" -> Message.MessageKind.ROOM_CHANGED;
            default -> throw new IllegalStateException("A row of kind " + code);
        };
    }

    /**
     * Reads the user who caused the event, if it is not the author of the row.
     *
     * @param column index of the first event column, from 1
     */
    static Optional<UserId> actor(ResultSet row, int column) throws SQLException {
        return Columns.number(row, column + 2).map(UserId::new);
    }

    /**
     * Reads the state of the room, if the row records it.
     *
     * @param column index of the first event column, from 1
     */
    static Optional<Room> room(MessageId id, ResultSet row, int column) throws SQLException {
        String name = row.getString(column + 3);
        String topic = row.getString(column + 4);
        if (name == null || topic == null) {
            return Optional.empty();
        }
        return Optional.of(new Room(
                id.room(),
                new RoomName(name),
                new Topic(topic),
                Columns.visibility(row, column + 5),
                row.getInt(column + 6) == 1));
    }

    /** Returns the values to insert: kind, by_id, and the room's name, topic, visibility and archived flag. */
    static @Nullable Object[] values(Message row) {
        return new @Nullable Object[] {
            code(row.kind()),
            row.actor().map(UserId::value).orElse(null),
            row.room().map(room -> room.name().value()).orElse(null),
            row.room().map(room -> room.topic().value()).orElse(null),
            row.room().map(room -> room.visibility().code()).orElse(null),
            row.room().map(room -> room.archived() ? 1 : 0).orElse(0)
        };
    }

    private static @Nullable String code(Message.MessageKind kind) {
        return switch (kind) {
            case POSTED, DELETED -> null;
            case JOINED -> "joined";
            case LEFT -> "left";
            case ROOM_CHANGED -> "room";
        };
    }
}

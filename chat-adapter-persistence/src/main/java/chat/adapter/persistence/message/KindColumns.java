package chat.adapter.persistence.message;

import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.room.Room;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How it stands in columns what a row tells of, and the room as it became. What people wrote has no kind. */
final class KindColumns {
    /** What {@link #read} and {@link #room} need. */
    static final String SELECTED = "m.kind, m.deleted, m.room_name, m.room_topic";

    private KindColumns() {}

    /** The kind, in the two columns from that one on. */
    static Message.Kind read(ResultSet row, int column) throws SQLException {
        String code = row.getString(column);
        if (code == null) {
            return row.getInt(column + 1) == 1 ? Message.Kind.DELETED : Message.Kind.POSTED;
        }
        return switch (code) {
            case "joined" -> Message.Kind.JOINED;
            case "left" -> Message.Kind.LEFT;
            case "room" -> Message.Kind.ROOM;
            default -> throw new IllegalStateException("A row of kind " + code);
        };
    }

    /** The room that a row of that kind tells of, two columns further on. */
    static Optional<Room> room(MessageId id, ResultSet row, int column) throws SQLException {
        String name = row.getString(column + 2);
        String topic = row.getString(column + 3);
        return name == null || topic == null
                ? Optional.empty()
                : Optional.of(new Room(id.room(), new RoomName(name), new Topic(topic)));
    }

    static @Nullable String code(Message.Kind kind) {
        return switch (kind) {
            case POSTED, DELETED -> null;
            case JOINED -> "joined";
            case LEFT -> "left";
            case ROOM -> "room";
        };
    }
}

package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.message.Author;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a message stands in the table, and comes out of it again. */
public final class MessageRows {
    /** What {@link #read} needs, up to the {@code WHERE}. */
    public static final String SELECT = """
            SELECT m.id, m.revision, m.kind, m.author_id, a.name, m.at, m.content, m.client_id, m.room_name, m.room_topic
            FROM message m CROSS JOIN account a ON a.id = m.author_id
            """;

    private static final String INSERT = """
            INSERT INTO message (id, revision, kind, author_id, at, content, client_id, room_name, room_topic)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private MessageRows() {}

    /** Adds a row. */
    public static void insert(Sql sql, Message row) throws SQLException {
        sql.write(
                INSERT,
                row.id().value(),
                row.revision().value(),
                code(row.kind()),
                row.author().id().value(),
                row.timestamp().toEpochMilli(),
                row.content().map(Content::value).orElse(null),
                row.clientId().map(ClientId::value).orElse(null),
                row.room().map(room -> room.name().value()).orElse(null),
                row.room().map(room -> room.topic().value()).orElse(null));
    }

    /** One row of {@link #SELECT}. */
    public static Message read(ResultSet row) throws SQLException {
        MessageId id = new MessageId(row.getLong(1));
        return new Message(
                id,
                new Revision(row.getLong(2)),
                kind(row.getString(3)),
                new Author(new UserId(row.getLong(4)), new Username(row.getString(5))),
                Columns.instant(row, 6),
                Optional.ofNullable(row.getString(7)).map(Content::new),
                Optional.ofNullable(row.getString(8)).map(ClientId::new),
                room(id, row.getString(9), row.getString(10)));
    }

    private static Optional<Room> room(MessageId id, @Nullable String name, @Nullable String topic) {
        return name == null || topic == null
                ? Optional.empty()
                : Optional.of(new Room(id.room(), new RoomName(name), new Topic(topic)));
    }

    private static @Nullable String code(Message.Kind kind) {
        return switch (kind) {
            case POSTED -> null;
            case JOINED -> "joined";
            case LEFT -> "left";
            case ROOM -> "room";
        };
    }

    private static Message.Kind kind(@Nullable String code) {
        if (code == null) {
            return Message.Kind.POSTED;
        }
        return switch (code) {
            case "joined" -> Message.Kind.JOINED;
            case "left" -> Message.Kind.LEFT;
            case "room" -> Message.Kind.ROOM;
            default -> throw new IllegalStateException("A row of kind " + code);
        };
    }
}

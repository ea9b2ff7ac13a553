package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Sql;
import chat.domain.account.UserId;
import chat.domain.message.Content;
import chat.domain.message.Mentions;
import chat.domain.message.MessageId;
import chat.domain.message.ParsedMentions;
import chat.domain.message.TextMessage;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Stores who is mentioned by which message. The key makes the unread mentions of a user one range of rows. */
public final class MentionRows {
    static final String MEMBERS = """
            SELECT a.name_key, a.id
            FROM json_each(?) k CROSS JOIN account a ON a.name_key = k.value
            CROSS JOIN member m ON m.room_id = ? AND m.user_id = a.id
            """;

    private static final UserId WHOLE_ROOM = new UserId(0);

    private MentionRows() {}

    /** Resolves the mentions in a text to current members of the room. */
    public static Mentions resolve(Sql sql, RoomId room, Content content) throws SQLException {
        ParsedMentions mentions = ParsedMentions.parse(content);
        if (mentions.names().isEmpty()) {
            return Mentions.NONE;
        }
        Map<String, UserId> members = new HashMap<>();
        sql.all(
                MEMBERS,
                row -> members.put(row.getString(1), new UserId(row.getLong(2))),
                json(mentions.keys()),
                room.value());
        return mentions.resolve(members);
    }

    // The characters of names need no escapes.
    private static String json(Set<String> keys) {
        return keys.isEmpty() ? "[]" : "[\"" + String.join("\",\"", keys) + "\"]";
    }

    /** Stores the mentions of a message, except of its own author. */
    public static void insert(Sql sql, TextMessage message) throws SQLException {
        Mentions mentions = message.body().mentions();
        UserId author = message.author().id();
        for (UserId user : mentions.users()) {
            if (!user.equals(author)) {
                insert(sql, user, message.id(), author);
            }
        }
        if (mentions.room()) {
            insert(sql, WHOLE_ROOM, message.id(), author);
        }
    }

    private static void insert(Sql sql, UserId user, MessageId message, UserId author) throws SQLException {
        sql.write(
                "INSERT INTO mention (user_id, message_id, author_id) VALUES (?, ?, ?)",
                user.value(),
                message.value(),
                author.value());
    }

    /** Deletes the mentions of a message. */
    public static void delete(Sql sql, MessageId message, Mentions mentions) throws SQLException {
        for (UserId user : mentions.users()) {
            delete(sql, user, message);
        }
        if (mentions.room()) {
            delete(sql, WHOLE_ROOM, message);
        }
    }

    private static void delete(Sql sql, UserId user, MessageId message) throws SQLException {
        sql.write("DELETE FROM mention WHERE user_id = ? AND message_id = ?", user.value(), message.value());
    }
}

package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Sql;
import chat.domain.message.Emoji;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who gave which emoji, in the order given. A message's row has the first of them, kept up step by step. */
public final class ReactionRows {
    static final String FIRST =
            "SELECT user_id FROM reaction WHERE message_id = ? AND emoji = ? ORDER BY revision LIMIT ?";
    static final String TAKE_BACK = "DELETE FROM reaction WHERE message_id = ? AND emoji = ? AND user_id = ?";
    static final String DELETE = "DELETE FROM reaction WHERE message_id = ?";

    private ReactionRows() {}

    /** Notes that it was given; false if it was there already. */
    public static boolean give(Sql sql, MessageId message, Emoji emoji, UserId by, Revision at) throws SQLException {
        String insert = "INSERT OR IGNORE INTO reaction (message_id, emoji, user_id, revision) VALUES (?, ?, ?, ?)";
        return sql.write(insert, message.value(), emoji.value(), by.value(), at.value()) > 0;
    }

    /** Takes it away; false if it was not there. */
    public static boolean takeBack(Sql sql, MessageId message, Emoji emoji, UserId by) throws SQLException {
        return sql.write(TAKE_BACK, message.value(), emoji.value(), by.value()) > 0;
    }

    /** Takes all of a message away. */
    public static void delete(Sql sql, MessageId message) throws SQLException {
        sql.write(DELETE, message.value());
    }

    /** All who gave it, or as many of the first as the limit says. */
    public static List<UserId> first(Sql sql, MessageId message, Emoji emoji, int limit) throws SQLException {
        return sql.all(FIRST, row -> new UserId(row.getLong(1)), message.value(), emoji.value(), limit);
    }

    /** Everybody's reactions to what the row shows the first of. */
    static List<Reaction> all(Sql sql, Message message) throws SQLException {
        List<Reaction> all = new ArrayList<>();
        for (Reaction shown : message.post().stream()
                .flatMap(post -> post.reactions().stream())
                .toList()) {
            List<UserId> users = first(sql, message.id(), shown.emoji(), -1);
            all.add(new Reaction(shown.emoji(), users.size(), users));
        }
        return all;
    }

    /** What is shown after somebody has given that emoji. */
    public static List<Reaction> given(List<Reaction> before, Emoji emoji, UserId by) {
        if (before.stream().noneMatch(reaction -> reaction.emoji().equals(emoji))) {
            return Stream.concat(before.stream(), Stream.of(new Reaction(emoji, 1, List.of(by))))
                    .toList();
        }
        return before.stream()
                .map(reaction -> reaction.emoji().equals(emoji) ? oneMore(reaction, by) : reaction)
                .toList();
    }

    private static Reaction oneMore(Reaction reaction, UserId by) {
        Stream<UserId> users = Stream.concat(reaction.users().stream(), Stream.of(by));
        return new Reaction(
                reaction.emoji(),
                reaction.count() + 1,
                users.limit(Reaction.SHOWN).toList());
    }

    /** What is shown after one of those was taken back; the first are read again. */
    public static List<Reaction> takenBack(Sql sql, MessageId message, List<Reaction> before, Emoji emoji)
            throws SQLException {
        List<Reaction> after = new ArrayList<>();
        for (Reaction reaction : before) {
            if (!reaction.emoji().equals(emoji)) {
                after.add(reaction);
            } else if (reaction.count() > 1) {
                after.add(new Reaction(emoji, reaction.count() - 1, first(sql, message, emoji, Reaction.SHOWN)));
            }
        }
        return after;
    }
}

package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Sql;
import chat.domain.account.UserId;
import chat.domain.message.Emoji;
import chat.domain.message.MessageId;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.message.TextMessage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stores who reacted to which message with which emoji, in order. The message row holds the first users of each emoji
 * and is updated with every change.
 */
public final class ReactionRows {
    static final String FIRST =
            "SELECT user_id FROM reaction WHERE message_id = ? AND emoji = ? ORDER BY revision LIMIT ?";
    static final String REMOVE = "DELETE FROM reaction WHERE message_id = ? AND emoji = ? AND user_id = ?";
    static final String DELETE = "DELETE FROM reaction WHERE message_id = ?";

    private ReactionRows() {}

    /**
     * Adds a reaction.
     *
     * @return false if it existed already
     */
    public static boolean add(Sql sql, MessageId message, Emoji emoji, UserId actor, Revision at) throws SQLException {
        String insert = "INSERT OR IGNORE INTO reaction (message_id, emoji, user_id, revision) VALUES (?, ?, ?, ?)";
        return sql.write(insert, message.value(), emoji.value(), actor.value(), at.value()) > 0;
    }

    /**
     * Removes a reaction.
     *
     * @return false if it did not exist
     */
    public static boolean remove(Sql sql, MessageId message, Emoji emoji, UserId actor) throws SQLException {
        return sql.write(REMOVE, message.value(), emoji.value(), actor.value()) > 0;
    }

    /** Deletes all reactions to a message. */
    public static void delete(Sql sql, MessageId message) throws SQLException {
        sql.write(DELETE, message.value());
    }

    /**
     * Returns the users who reacted with the emoji, earliest first.
     *
     * @param limit maximum number of users; -1 for all
     */
    public static List<UserId> first(Sql sql, MessageId message, Emoji emoji, int limit) throws SQLException {
        return sql.all(FIRST, row -> new UserId(row.getLong(1)), message.value(), emoji.value(), limit);
    }

    /** Returns all reactions to a message with all their users. The row itself has only the first users. */
    static List<Reaction> all(Sql sql, TextMessage message) throws SQLException {
        List<Reaction> all = new ArrayList<>();
        for (Reaction reaction : message.body().reactions()) {
            List<UserId> users = first(sql, message.id(), reaction.emoji(), -1);
            all.add(new Reaction(reaction.emoji(), users.size(), users));
        }
        return all;
    }

    /** Returns the visible reactions after a user has added an emoji. */
    public static List<Reaction> withAdded(List<Reaction> before, Emoji emoji, UserId actor) {
        if (before.stream().noneMatch(reaction -> reaction.emoji().equals(emoji))) {
            return Stream.concat(before.stream(), Stream.of(new Reaction(emoji, 1, List.of(actor))))
                    .toList();
        }
        return before.stream()
                .map(reaction -> reaction.emoji().equals(emoji) ? increment(reaction, actor) : reaction)
                .toList();
    }

    private static Reaction increment(Reaction reaction, UserId actor) {
        Stream<UserId> users = Stream.concat(reaction.users().stream(), Stream.of(actor));
        return new Reaction(
                reaction.emoji(),
                reaction.count() + 1,
                users.limit(Reaction.MAX_USERS_SHOWN).toList());
    }

    /** Returns the visible reactions after a user has removed an emoji. The first users are read again. */
    public static List<Reaction> withRemoved(Sql sql, MessageId message, List<Reaction> before, Emoji emoji)
            throws SQLException {
        List<Reaction> after = new ArrayList<>();
        for (Reaction reaction : before) {
            if (!reaction.emoji().equals(emoji)) {
                after.add(reaction);
            } else if (reaction.count() > 1) {
                after.add(new Reaction(
                        emoji, reaction.count() - 1, first(sql, message, emoji, Reaction.MAX_USERS_SHOWN)));
            }
        }
        return after;
    }
}

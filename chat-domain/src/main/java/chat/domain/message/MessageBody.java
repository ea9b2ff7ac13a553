package chat.domain.message;

import chat.domain.account.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wrote, and what has become of it.
 *
 * @param replyTo the message of the same room that it answers
 * @param lastEdit the last change of its content, if there was one
 * @param reactions in the order in which each was first given; none without users
 */
public record MessageBody(
        Content content,
        Optional<MessageId> replyTo,
        Mentions mentions,
        Optional<LastEdit> lastEdit,
        List<Reaction> reactions,
        boolean pinned) {

    public MessageBody {
        reactions = List.copyOf(reactions);
    }

    /** What was just written. */
    public static MessageBody of(Content content, Optional<MessageId> replyTo, Mentions mentions) {
        return new MessageBody(content, replyTo, mentions, Optional.empty(), List.of(), false);
    }

    /** The same with another content. */
    public MessageBody withEdit(Content changed, Mentions mentioned, LastEdit lastEdit) {
        return new MessageBody(changed, replyTo, mentioned, Optional.of(lastEdit), reactions, pinned);
    }

    /** The same with other reactions. */
    public MessageBody withReactions(List<Reaction> changed) {
        return new MessageBody(content, replyTo, mentions, lastEdit, changed, pinned);
    }

    /** The same, pinned or not. */
    public MessageBody pinned(boolean on) {
        return new MessageBody(content, replyTo, mentions, lastEdit, reactions, on);
    }

    /** Whether this person is told of it by name. */
    public boolean mentions(UserId user) {
        return mentions.room() || mentions.users().contains(user);
    }
}

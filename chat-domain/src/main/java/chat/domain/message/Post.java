package chat.domain.message;

import chat.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wrote, and what has become of it.
 *
 * @param replyTo the message of the same room that it answers
 * @param edit the last change of its content, if there was one
 * @param reactions in the order in which each was first given; none without users
 */
public record Post(
        Content content,
        Optional<MessageId> replyTo,
        Mentions mentions,
        Optional<Edit> edit,
        List<Reaction> reactions,
        boolean pinned) {

    public Post {
        reactions = List.copyOf(reactions);
    }

    /** What was just written. */
    public static Post fresh(Content content, Optional<MessageId> replyTo, Mentions mentions) {
        return new Post(content, replyTo, mentions, Optional.empty(), List.of(), false);
    }

    /** The same with another content. */
    public Post edited(Content changed, Mentions mentioned, Edit by) {
        return new Post(changed, replyTo, mentioned, Optional.of(by), reactions, pinned);
    }

    /** The same with other reactions. */
    public Post reacted(List<Reaction> changed) {
        return new Post(content, replyTo, mentions, edit, changed, pinned);
    }

    /** The same, pinned or not. */
    public Post pinned(boolean on) {
        return new Post(content, replyTo, mentions, edit, reactions, on);
    }

    /** Whether this person is told of it by name. */
    public boolean mentions(UserId user) {
        return mentions.room() || mentions.users().contains(user);
    }
}

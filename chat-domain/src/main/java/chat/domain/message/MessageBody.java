package chat.domain.message;

import chat.domain.account.UserId;
import java.util.List;
import java.util.Optional;

/**
 * The content of a message, with everything that can change about it.
 *
 * @param replyTo the message in the same room to which it replies
 * @param lastEdit the last edit of its content; empty if it was never edited
 * @param reactions in the order in which each emoji was first used; each has users
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

    /** @return the body of a new message */
    public static MessageBody of(Content content, Optional<MessageId> replyTo, Mentions mentions) {
        return new MessageBody(content, replyTo, mentions, Optional.empty(), List.of(), false);
    }

    /** @return this body after an edit */
    public MessageBody withEdit(Content changed, Mentions mentioned, LastEdit lastEdit) {
        return new MessageBody(changed, replyTo, mentioned, Optional.of(lastEdit), reactions, pinned);
    }

    /** @return this body with other reactions */
    public MessageBody withReactions(List<Reaction> changed) {
        return new MessageBody(content, replyTo, mentions, lastEdit, changed, pinned);
    }

    /** @return this body, pinned or not */
    public MessageBody pinned(boolean on) {
        return new MessageBody(content, replyTo, mentions, lastEdit, reactions, on);
    }

    /** @return whether the message mentions the user, by name or by {@code @room} */
    public boolean mentions(UserId user) {
        return mentions.room() || mentions.users().contains(user);
    }
}

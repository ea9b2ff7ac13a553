package chat.application.message;

import chat.domain.account.UserId;
import chat.domain.message.Reaction;
import java.util.List;

/**
 * An emoji on a message with the users who reacted with it.
 *
 * @param count the number of these users
 * @param userIds the users in the order of their reactions; in a row of the log only the first 50
 */
public record ReactionView(String emoji, int count, List<Long> userIds) {
    public static ReactionView of(Reaction reaction) {
        return new ReactionView(
                reaction.emoji().value(),
                reaction.count(),
                reaction.users().stream().map(UserId::value).toList());
    }
}

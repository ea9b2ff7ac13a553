package chat.application.message;

import chat.domain.account.UserId;
import chat.domain.message.Reaction;
import java.util.List;

/**
 * One emoji below a message.
 *
 * @param count how many people gave it
 * @param userIds who, in the order in which they did; in a row of the log the first 50 only
 */
public record ReactionView(String emoji, int count, List<Long> userIds) {
    public static ReactionView of(Reaction reaction) {
        return new ReactionView(
                reaction.emoji().value(),
                reaction.count(),
                reaction.users().stream().map(UserId::value).toList());
    }
}

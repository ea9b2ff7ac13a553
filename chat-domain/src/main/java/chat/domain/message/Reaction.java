package chat.domain.message;

import chat.domain.account.UserId;
import java.util.List;

/**
 * One emoji below a message.
 *
 * @param count how many people gave it
 * @param users the first of them, {@value #MAX_USERS_SHOWN} at most
 */
public record Reaction(Emoji emoji, int count, List<UserId> users) {
    /** How many people a row names for each emoji. */
    public static final int MAX_USERS_SHOWN = 50;

    /** How many different emoji a message can have. */
    public static final int MAX_PER_MESSAGE = 20;

    public Reaction {
        users = List.copyOf(users);
    }
}

package chat.domain.message;

import chat.domain.account.UserId;
import java.util.List;

/**
 * An emoji on a message with the users who reacted with it.
 *
 * @param count the number of these users
 * @param users the first {@value #MAX_USERS_SHOWN} of them
 */
public record Reaction(Emoji emoji, int count, List<UserId> users) {
    /** The maximum number of users that a row lists per emoji. */
    public static final int MAX_USERS_SHOWN = 50;

    /** The maximum number of different emoji on a message. */
    public static final int MAX_PER_MESSAGE = 20;

    public Reaction {
        users = List.copyOf(users);
    }
}

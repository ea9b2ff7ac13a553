package chat.domain.message;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;

/** The user who wrote a row, or whom it concerns, with their name as shown. */
public record Author(UserId id, Username name) {
    public static Author of(User user) {
        return new Author(user.id(), user.name());
    }
}

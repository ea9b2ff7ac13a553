package chat.domain.message;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;

/** Who a row of the log is by or about, as it is shown. */
public record Author(UserId id, Username name) {
    public static Author of(User user) {
        return new Author(user.id(), user.name());
    }
}

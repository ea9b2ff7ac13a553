package chat.domain.message;

import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;

/** Who a row of the log is by or about, as it is shown. */
public record Author(UserId id, Username name) {
    public static Author of(User user) {
        return new Author(user.id(), user.name());
    }
}

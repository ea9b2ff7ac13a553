package chat.application.account;

import chat.domain.account.User;

/** The id and name of a user. */
public record UserView(long id, String username) {
    public static UserView of(User user) {
        return new UserView(user.id().value(), user.name().value());
    }
}

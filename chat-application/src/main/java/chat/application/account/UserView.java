package chat.application.account;

import chat.domain.account.User;

/** A user, as everyone sees them. */
public record UserView(long id, String username) {
    public static UserView of(User user) {
        return new UserView(user.id().value(), user.name().value());
    }
}

package chat.application.view;

import chat.domain.user.User;

/** A user, as they see themselves. */
public record MeView(long id, String username, boolean admin) {
    public static MeView of(User user) {
        return new MeView(user.id().value(), user.name().value(), user.admin());
    }
}

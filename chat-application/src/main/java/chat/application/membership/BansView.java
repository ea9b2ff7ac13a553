package chat.application.membership;

import chat.application.account.UserView;
import chat.domain.account.User;
import java.util.List;

/** The users who are banned from a room. */
public record BansView(List<UserView> bans) {
    public static BansView of(List<User> banned) {
        return new BansView(banned.stream().map(UserView::of).toList());
    }
}

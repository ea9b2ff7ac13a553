package chat.application.account;

import chat.domain.account.UserProfile;
import java.util.List;

/** A page of the user directory. */
public record UsersView(List<UserProfileView> users, boolean hasMore) {
    public static UsersView of(List<UserProfile> users, boolean hasMore) {
        return new UsersView(users.stream().map(UserProfileView::of).toList(), hasMore);
    }
}

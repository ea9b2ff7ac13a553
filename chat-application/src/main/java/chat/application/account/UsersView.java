package chat.application.account;

import chat.domain.account.UserProfile;
import java.util.List;

/** A part of the directory. */
public record UsersView(List<UserProfileView> users, boolean hasMore) {
    public static UsersView of(List<UserProfile> users, boolean hasMore) {
        return new UsersView(users.stream().map(UserProfileView::of).toList(), hasMore);
    }
}

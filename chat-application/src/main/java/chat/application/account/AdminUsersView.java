package chat.application.account;

import chat.domain.account.AdminUserRecord;
import java.util.List;

/** A page of the user directory, as administrators see it. */
public record AdminUsersView(List<AdminUserView> users, boolean hasMore) {
    public static AdminUsersView of(List<AdminUserRecord> users, boolean hasMore) {
        return new AdminUsersView(users.stream().map(AdminUserView::of).toList(), hasMore);
    }
}

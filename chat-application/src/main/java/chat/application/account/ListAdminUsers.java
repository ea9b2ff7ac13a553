package chat.application.account;

import static chat.domain.ErrorCode.FORBIDDEN;

import chat.domain.ChatException;
import chat.domain.account.AdminUserRecord;
import chat.domain.port.UserDirectory;
import java.util.List;

/** Shows administrators the directory, with when everybody came. */
public final class ListAdminUsers {
    private final UserDirectory userDirectory;

    public ListAdminUsers(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /** Refuses with {@code forbidden} who is no administrator. */
    public AdminUsersView handle(SearchUsers.Query query) {
        if (!query.actor().admin()) {
            throw new ChatException(FORBIDDEN, "Only administrators may do this.");
        }
        List<AdminUserRecord> found = userDirectory.searchAdminRecords(query.search());
        boolean more = found.size() > query.limit();
        return AdminUsersView.of(more ? found.subList(0, query.limit()) : found, more);
    }
}

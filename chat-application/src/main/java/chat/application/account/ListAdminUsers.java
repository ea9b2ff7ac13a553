package chat.application.account;

import static chat.domain.ErrorCode.FORBIDDEN;

import chat.domain.ChatException;
import chat.domain.account.AdminUserRecord;
import chat.domain.port.UserDirectory;
import java.util.List;

/** Returns a page of the user directory with the data for administrators. */
public final class ListAdminUsers {
    private final UserDirectory userDirectory;

    public ListAdminUsers(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /** @throws ChatException {@code forbidden} if the actor is not an administrator */
    public AdminUsersView handle(SearchUsers.Query query) {
        if (!query.actor().admin()) {
            throw new ChatException(FORBIDDEN, "Only administrators may do this.");
        }
        List<AdminUserRecord> found = userDirectory.searchAdminRecords(query.search());
        boolean more = found.size() > query.limit();
        return AdminUsersView.of(more ? found.subList(0, query.limit()) : found, more);
    }
}

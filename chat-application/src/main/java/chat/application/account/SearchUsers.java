package chat.application.account;

import chat.domain.account.DirectorySearch;
import chat.domain.account.NameTokens;
import chat.domain.account.User;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.port.UserDirectory;
import java.util.List;
import java.util.Optional;

/** Searches the user directory. Only administrators see deactivated users. */
public final class SearchUsers {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private final UserDirectory userDirectory;

    public SearchUsers(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /**
     * @param text prefixes of words in the username or display name; blank for all users
     * @param after the username of the last user of the previous page; empty for the first page
     * @param limit the maximum number of users
     */
    public record Query(User actor, String text, Optional<String> after, int limit) {

        /** @return the query for one user more than the page shows, which tells whether there is another page */
        DirectorySearch search() {
            return new DirectorySearch(NameTokens.tokenize(text), after.map(Username::new), limit + 1, actor.admin());
        }
    }

    /** @return a page of the directory, ordered by username */
    public UsersView handle(Query query) {
        List<UserProfile> found = userDirectory.search(query.search());
        boolean more = found.size() > query.limit();
        return UsersView.of(more ? found.subList(0, query.limit()) : found, more);
    }
}

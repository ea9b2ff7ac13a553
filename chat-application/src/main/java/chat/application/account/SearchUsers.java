package chat.application.account;

import chat.domain.account.DirectorySearch;
import chat.domain.account.NameTokens;
import chat.domain.account.User;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.port.UserDirectory;
import java.util.List;
import java.util.Optional;

/** Shows the directory, a part at a time. Only administrators see who is deactivated. */
public final class SearchUsers {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private final UserDirectory userDirectory;

    public SearchUsers(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /**
     * @param text what some words of their names begin with; blank for everybody
     * @param after the username of the last one who is known, if any
     */
    public record Query(User actor, String text, Optional<String> after, int limit) {

        /** Looks for one more than is shown, to know whether there are more. */
        DirectorySearch search() {
            return new DirectorySearch(NameTokens.tokenize(text), after.map(Username::new), limit + 1, actor.admin());
        }
    }

    public UsersView handle(Query query) {
        List<UserProfile> found = userDirectory.search(query.search());
        boolean more = found.size() > query.limit();
        return UsersView.of(more ? found.subList(0, query.limit()) : found, more);
    }
}

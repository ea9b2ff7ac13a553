package chat.application.account;

import static chat.domain.ErrorCode.NOT_FOUND;
import static chat.domain.ErrorCode.UNAUTHENTICATED;
import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.AdminUserRecord;
import chat.domain.account.Avatar;
import chat.domain.account.DirectorySearch;
import chat.domain.account.NameTokens;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import chat.domain.port.UserDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the user directory. */
public final class UserQueries {
    /** The maximum number of ids in one request. */
    public static final int MAX_IDS = 200;

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private final UserDirectory userDirectory;

    public UserQueries(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /**
     * @return the user's own profile
     * @throws ChatException {@code unauthenticated} if the user no longer exists
     */
    public MeView me(UserId user) {
        return userDirectory
                .find(user)
                .map(MeView::of)
                .orElseThrow(() -> new ChatException(UNAUTHENTICATED, "Sign in first."));
    }

    /**
     * @return the profile of the user, also of a deactivated or deleted one
     * @throws ChatException {@code user_not_found} if the id was never used
     */
    public UserProfileView get(UserId user) {
        return userDirectory
                .find(user)
                .map(UserProfileView::of)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
    }

    /** @return the profiles of the users that exist or existed */
    public UsersView getAll(Collection<UserId> ids) {
        return UsersView.of(userDirectory.findAll(ids), false);
    }

    /** @throws ChatException {@code not_found} if the user has no avatar */
    public Avatar avatar(UserId user) {
        return userDirectory.findAvatar(user).orElseThrow(() -> new ChatException(NOT_FOUND, "There is no avatar."));
    }

    /**
     * A search in the directory. Only administrators see deactivated users.
     *
     * @param text prefixes of words in the username or display name, in any case and with or without accents; blank for
     *     all users
     * @param after the username of the last user of the previous page; empty for the first page
     * @param limit the maximum number of users
     */
    public record Search(User actor, String text, Optional<String> after, int limit) {
        // One more than the page shows, which tells whether there is another page.
        private DirectorySearch withOneMore() {
            return new DirectorySearch(NameTokens.tokenize(text), after.map(Username::new), limit + 1, actor.admin());
        }
    }

    /** @return a page of the directory, in the order of {@link DirectorySearch} */
    public UsersView search(Search search) {
        List<UserProfile> found = userDirectory.search(search.withOneMore());
        boolean more = found.size() > search.limit();
        return UsersView.of(more ? found.subList(0, search.limit()) : found, more);
    }

    /**
     * @return the same page with the data for administrators
     * @throws ChatException {@code forbidden} if the actor is not an administrator
     */
    public AdminUsersView searchAsAdmin(Search search) {
        search.actor().requireAdministrator();
        List<AdminUserRecord> found = userDirectory.searchAdminRecords(search.withOneMore());
        boolean more = found.size() > search.limit();
        return AdminUsersView.of(more ? found.subList(0, search.limit()) : found, more);
    }
}

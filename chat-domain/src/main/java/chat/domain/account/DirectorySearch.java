package chat.domain.account;

import java.util.Optional;

/**
 * A query for a page of the user directory, ordered by username.
 *
 * @param tokens prefixes that words of the username or display name must have; empty for all users
 * @param after the exclusive lower bound of the usernames
 * @param limit the maximum number of users
 * @param includeDeactivated whether deactivated users are included; deleted users never are
 */
public record DirectorySearch(NameTokens tokens, Optional<Username> after, int limit, boolean includeDeactivated) {}

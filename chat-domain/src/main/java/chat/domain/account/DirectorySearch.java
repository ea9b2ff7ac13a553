package chat.domain.account;

import java.util.Optional;

/**
 * A query for a page of the user directory: first the users who match with the same accents, then the others, each by
 * username.
 *
 * @param tokens prefixes that words of the username or display name must have; empty for all users
 * @param after the last user of the previous page
 * @param limit the maximum number of users
 * @param includeDeactivated whether deactivated users are included; deleted users never are
 */
public record DirectorySearch(NameTokens tokens, Optional<Username> after, int limit, boolean includeDeactivated) {}

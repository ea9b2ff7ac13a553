package chat.domain.account;

import java.util.Optional;

/**
 * A part of the directory, by username.
 *
 * @param tokens the beginnings of words that somebody's names must have; with none, everybody
 * @param after the username behind which it begins
 * @param includeDeactivated whether those who are deactivated belong to it; who is deleted never does
 */
public record DirectorySearch(NameTokens tokens, Optional<Username> after, int limit, boolean includeDeactivated) {}

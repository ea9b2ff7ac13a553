package chat.domain.user;

import java.util.Optional;

/**
 * A part of the directory, by username.
 *
 * @param words the beginnings of words that somebody's names must have; with none, everybody
 * @param after the username behind which it begins
 * @param all whether those who are deactivated belong to it; who is deleted never does
 */
public record PeopleSearch(Words words, Optional<Username> after, int limit, boolean all) {}

package chat.domain.user;

/**
 * A person with an account.
 *
 * @param admin whether they govern the whole workspace
 */
public record User(UserId id, Username name, boolean admin) {}

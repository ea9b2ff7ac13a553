package chat.domain.account;

import static chat.domain.ErrorCode.FORBIDDEN;

import chat.domain.ChatException;

/**
 * A person with an account.
 *
 * @param admin whether they govern the whole workspace
 */
public record User(UserId id, Username name, boolean admin) {
    /** Refuses with {@code forbidden} who does not. */
    public void requireAdministrator() {
        if (!admin) {
            throw new ChatException(FORBIDDEN, "Only administrators may do this.");
        }
    }
}

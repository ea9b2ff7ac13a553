package chat.domain.account;

import static chat.domain.ErrorCode.FORBIDDEN;

import chat.domain.ChatException;

/**
 * A user of the workspace.
 *
 * @param admin whether the user is an administrator
 */
public record User(UserId id, Username name, boolean admin) {
    /**
     * Checks that the user is an administrator.
     *
     * @throws ChatException {@code forbidden} if not
     */
    public void requireAdministrator() {
        if (!admin) {
            throw new ChatException(FORBIDDEN, "Only administrators may do this.");
        }
    }
}

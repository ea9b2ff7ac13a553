package chat.domain.workspace;

import static chat.domain.ErrorCode.FORBIDDEN;

import chat.domain.ChatException;
import chat.domain.WireEnum;
import chat.domain.account.User;

/** Who may create public and private rooms. */
public enum RoomCreationPolicy implements WireEnum {
    EVERYONE,
    ADMINISTRATORS;

    /**
     * Checks that the user may create rooms.
     *
     * @throws ChatException {@code forbidden} if not
     */
    public void requireAllowed(User user) {
        if (this == ADMINISTRATORS && !user.admin()) {
            throw new ChatException(FORBIDDEN, "Only administrators can create rooms here.");
        }
    }
}

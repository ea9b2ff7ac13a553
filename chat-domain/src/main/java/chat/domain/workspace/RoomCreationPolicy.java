package chat.domain.workspace;

import static chat.domain.ErrorCode.FORBIDDEN;

import chat.domain.ChatException;
import chat.domain.WireEnum;
import chat.domain.account.User;

/** Who may make rooms. */
public enum RoomCreationPolicy implements WireEnum {
    EVERYONE,
    ADMINISTRATORS;

    /** Refuses with {@code forbidden} who is none of them. */
    public void requireAllowed(User user) {
        if (this == ADMINISTRATORS && !user.admin()) {
            throw new ChatException(FORBIDDEN, "Only administrators make rooms here.");
        }
    }
}

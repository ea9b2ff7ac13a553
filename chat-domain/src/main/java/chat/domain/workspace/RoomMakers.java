package chat.domain.workspace;

import static chat.domain.error.ErrorCode.FORBIDDEN;

import chat.domain.error.ChatException;
import chat.domain.text.Coded;
import chat.domain.user.User;

/** Who may make rooms. */
public enum RoomMakers implements Coded {
    EVERYONE,
    ADMINISTRATORS;

    /** Refuses with {@code forbidden} who is none of them. */
    public void require(User user) {
        if (this == ADMINISTRATORS && !user.admin()) {
            throw new ChatException(FORBIDDEN, "Only administrators make rooms here.");
        }
    }
}

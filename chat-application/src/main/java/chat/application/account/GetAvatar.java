package chat.application.account;

import static chat.domain.ErrorCode.NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.Avatar;
import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;

/** Returns a user's avatar. */
public final class GetAvatar {
    private final UserDirectory userDirectory;

    public GetAvatar(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /** @throws ChatException {@code not_found} if the user has none */
    public Avatar handle(UserId user) {
        return userDirectory.findAvatar(user).orElseThrow(() -> new ChatException(NOT_FOUND, "There is no picture."));
    }
}

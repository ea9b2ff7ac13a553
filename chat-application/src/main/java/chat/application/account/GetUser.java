package chat.application.account;

import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;

/** Returns the profile of a user, also of a deactivated or deleted one. */
public final class GetUser {
    private final UserDirectory userDirectory;

    public GetUser(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /** @throws ChatException {@code user_not_found} if the id was never used */
    public UserProfileView handle(UserId user) {
        return userDirectory
                .find(user)
                .map(UserProfileView::of)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
    }
}

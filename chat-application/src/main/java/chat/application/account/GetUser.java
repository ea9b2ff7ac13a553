package chat.application.account;

import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;

/** Shows one person, whatever has become of them. */
public final class GetUser {
    private final UserDirectory userDirectory;

    public GetUser(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /** Refuses with {@code user_not_found} who never was. */
    public UserProfileView handle(UserId user) {
        return userDirectory
                .find(user)
                .map(UserProfileView::of)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
    }
}

package chat.application.account;

import static chat.domain.ErrorCode.UNAUTHENTICATED;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;

/** Returns the user's own profile. */
public final class GetMe {
    private final UserDirectory userDirectory;

    public GetMe(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /** @throws ChatException {@code unauthenticated} if the user no longer exists */
    public MeView handle(UserId user) {
        return userDirectory
                .find(user)
                .map(MeView::of)
                .orElseThrow(() -> new ChatException(UNAUTHENTICATED, "Sign in first."));
    }
}

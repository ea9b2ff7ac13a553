package chat.application.account;

import static chat.domain.ErrorCode.UNAUTHENTICATED;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;

/** Shows somebody themselves. */
public final class GetMe {
    private final UserDirectory userDirectory;

    public GetMe(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /** Refuses with {@code unauthenticated} who is gone meanwhile. */
    public MeView handle(UserId user) {
        return userDirectory
                .find(user)
                .map(MeView::of)
                .orElseThrow(() -> new ChatException(UNAUTHENTICATED, "Sign in first."));
    }
}

package chat.application.account;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;
import java.util.Optional;

/** Removes the user's own avatar. */
public final class RemoveAvatar {
    private final UserDirectory userDirectory;
    private final RateLimiter<UserId> writes;

    public RemoveAvatar(UserDirectory userDirectory, RateLimiter<UserId> writes) {
        this.userDirectory = userDirectory;
        this.writes = writes;
    }

    /**
     * @return the profile after the change
     * @throws chat.domain.ChatException {@code rate_limited}
     */
    public MeView handle(UserId actor) {
        writes.acquire(actor);
        return MeView.of(userDirectory.setAvatar(actor, Optional.empty()));
    }
}

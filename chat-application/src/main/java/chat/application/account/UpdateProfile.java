package chat.application.account;

import chat.application.security.RateLimiter;
import chat.domain.account.DisplayName;
import chat.domain.account.StatusText;
import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;
import java.util.Optional;

/** Changes the user's own display name or status message. */
public final class UpdateProfile {
    private final UserDirectory userDirectory;
    private final RateLimiter<UserId> writes;

    public UpdateProfile(UserDirectory userDirectory, RateLimiter<UserId> writes) {
        this.userDirectory = userDirectory;
        this.writes = writes;
    }

    /** An empty optional keeps the current value; empty text removes it. */
    public record Command(UserId actor, Optional<String> name, Optional<String> status) {}

    /**
     * @return the profile after the change
     * @throws chat.domain.ChatException {@code rate_limited}; {@code bad_request} if a value is too long or not one
     *     line
     */
    public MeView handle(Command command) {
        Optional<DisplayName> name = command.name().map(DisplayName::parse);
        Optional<StatusText> status = command.status().map(StatusText::parse);
        writes.acquire(command.actor());
        return MeView.of(
                userDirectory.updateProfile(command.actor(), profile -> profile.withNameAndStatus(name, status)));
    }
}

package chat.application.account;

import chat.application.security.RateLimiter;
import chat.domain.account.DisplayName;
import chat.domain.account.StatusText;
import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;
import java.util.Optional;

/** Gives oneself another name to be shown, or another status. */
public final class UpdateProfile {
    private final UserDirectory userDirectory;
    private final RateLimiter<UserId> writes;

    public UpdateProfile(UserDirectory userDirectory, RateLimiter<UserId> writes) {
        this.userDirectory = userDirectory;
        this.writes = writes;
    }

    /** What shall be another; empty text takes it away. */
    public record Command(UserId actor, Optional<String> name, Optional<String> status) {}

    /** Refuses with {@code rate_limited}, and with {@code bad_request} what is too long or no line. */
    public MeView handle(Command command) {
        Optional<DisplayName> name = command.name().map(DisplayName::parse);
        Optional<StatusText> status = command.status().map(StatusText::parse);
        writes.acquire(command.actor());
        return MeView.of(
                userDirectory.updateProfile(command.actor(), profile -> profile.withNameAndStatus(name, status)));
    }
}

package chat.application.account;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.UserDirectory;
import java.time.Clock;
import java.util.Optional;

/** Grants or revokes administrator rights, and deactivates or reactivates an account. */
public final class UpdateAccount {
    private final UserDirectory userDirectory;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public UpdateAccount(UserDirectory userDirectory, RateLimiter<UserId> writes, Clock clock) {
        this.userDirectory = userDirectory;
        this.writes = writes;
        this.clock = clock;
    }

    /** An empty component keeps the current value. */
    public record Command(UserId actor, UserId target, Optional<Boolean> admin, Optional<Boolean> deactivated) {}

    /**
     * @return the profile after the change
     * @throws chat.domain.ChatException {@code rate_limited}, {@code forbidden}, {@code user_not_found}, or {@code
     *     conflict} for the last administrator
     */
    public UserProfileView handle(Command command) {
        writes.acquire(command.actor());
        return UserProfileView.of(userDirectory.updateAccount(
                command.target(),
                command.actor(),
                clock.instant(),
                policy -> policy.decide(command.admin(), command.deactivated())));
    }
}

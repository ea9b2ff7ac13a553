package chat.application.account;

import chat.application.security.RateLimiter;
import chat.domain.account.User;
import chat.domain.port.Accounts;
import chat.domain.port.PasswordHasher;
import chat.domain.port.UserDirectory;
import chat.domain.session.Session;
import java.time.Clock;

/** Ends one's own account for good. */
public final class DeleteAccount {
    private final UserDirectory userDirectory;
    private final PasswordVerifier passwordVerifier;
    private final Clock clock;

    /** @param limit the one that counts wrong passwords at the door, too */
    public DeleteAccount(
            UserDirectory userDirectory,
            Accounts accounts,
            PasswordHasher hasher,
            RateLimiter<String> limit,
            Clock clock) {
        this.userDirectory = userDirectory;
        this.passwordVerifier = new PasswordVerifier(accounts, hasher, limit);
        this.clock = clock;
    }

    /**
     * @param session the one that asks
     * @param address where it comes from
     * @param erase whether all that one wrote goes, too
     */
    public record Command(Session session, String address, String password, boolean erase) {}

    /**
     * Refuses with {@code conflict} the last administrator and the last owner of others, and with {@code
     * wrong_credentials}, {@code rate_limited} or {@code unavailable}.
     */
    public void handle(Command command) {
        User user = command.session().user();
        passwordVerifier.requireValid(user.name().value(), command.password(), command.address());
        userDirectory.delete(user.id(), command.erase(), clock.instant());
    }
}

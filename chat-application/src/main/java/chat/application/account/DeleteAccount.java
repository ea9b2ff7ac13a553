package chat.application.account;

import chat.application.security.RateLimiter;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.port.Accounts;
import chat.domain.port.PasswordHasher;
import chat.domain.port.UserDirectory;
import chat.domain.session.Session;
import java.time.Clock;

/** Deletes the user's own account permanently. */
public final class DeleteAccount {
    private final UserDirectory userDirectory;
    private final PasswordVerifier passwordVerifier;
    private final Clock clock;

    /** @param limit the limit of wrong passwords, shared with signing in */
    public DeleteAccount(
            UserDirectory userDirectory,
            Accounts accounts,
            PasswordHasher hasher,
            RateLimiter<String> limit,
            RateLimiter<UserId> writes,
            Clock clock) {
        this.userDirectory = userDirectory;
        this.passwordVerifier = new PasswordVerifier(accounts, hasher, limit, writes);
        this.clock = clock;
    }

    /**
     * @param session the session of the request
     * @param address the network address of the client
     * @param erase whether to delete all messages of the user, too
     */
    public record Command(Session session, String address, String password, boolean erase) {}

    /**
     * @throws chat.domain.ChatException {@code conflict} for the last administrator and the last owner of a room with
     *     other members; {@code wrong_credentials}, {@code rate_limited} or {@code unavailable}
     */
    public void handle(Command command) {
        User user = command.session().user();
        passwordVerifier.requireValid(user.name().value(), command.password(), command.address());
        userDirectory.delete(user.id(), command.erase(), clock.instant());
    }
}

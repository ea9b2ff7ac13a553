package chat.application.account;

import chat.application.limit.RateLimit;
import chat.application.view.UserView;
import chat.domain.port.Accounts;
import chat.domain.port.CommonPasswords;
import chat.domain.port.PasswordHasher;
import chat.domain.user.Password;
import chat.domain.user.Username;
import java.time.Clock;

/** Makes an account. It does not sign in. */
public final class Register {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final CommonPasswords common;
    private final RateLimit<String> limit;
    private final Clock clock;

    public Register(
            Accounts accounts, PasswordHasher hasher, CommonPasswords common, RateLimit<String> limit, Clock clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.common = common;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param address where it comes from: what the limit counts by */
    public record Command(String username, String password, String address) {}

    /** Refuses with {@code bad_request}, {@code name_taken}, {@code rate_limited} or {@code unavailable}. */
    public UserView handle(Command command) {
        Username name = new Username(command.username());
        Password password = Password.chosen(command.password(), name, common::contains);
        limit.take(command.address());
        return UserView.of(accounts.register(name, hasher.hash(password), clock.instant()));
    }
}

package chat.application.account;

import static chat.domain.error.ErrorCode.WRONG_CREDENTIALS;

import chat.application.limit.RateLimit;
import chat.application.view.UserView;
import chat.domain.error.ChatException;
import chat.domain.port.Accounts;
import chat.domain.port.PasswordHasher;
import chat.domain.port.Sessions;
import chat.domain.port.Tokens;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionToken;
import chat.domain.user.Account;
import chat.domain.user.Password;
import chat.domain.user.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens a session for whoever knows the password. */
public final class LogIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final Tokens tokens;
    private final RateLimit<String> limit;
    private final Clock clock;

    public LogIn(
            Accounts accounts,
            Sessions sessions,
            PasswordHasher hasher,
            Tokens tokens,
            RateLimit<String> limit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hasher = hasher;
        this.tokens = tokens;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param address where it comes from
     * @param current the session that the new one replaces, so that a token from before signing in is worth nothing
     *     after
     */
    public record Command(String username, String password, String address, Optional<SessionId> current) {}

    /** Who signed in, and the secret that proves it from now on. */
    public record SignedIn(UserView user, SessionToken token) {}

    /** Refuses with {@code wrong_credentials}, {@code rate_limited} or {@code unavailable}. */
    public SignedIn handle(Command command) {
        Optional<Username> name = nameable(command.username());
        List<String> counted = List.of(
                "address " + command.address(),
                "name " + name.map(Username::key).orElse(""));
        limit.takeAll(counted);
        Optional<Account> account;
        try {
            account = recognise(name, command.password());
        } catch (ChatException tooBusyToTell) {
            counted.forEach(limit::giveBack);
            throw tooBusyToTell;
        }
        Account known = account.orElseThrow(
                () -> new ChatException(WRONG_CREDENTIALS, "The username or the password is wrong."));
        counted.forEach(limit::giveBack);
        return open(known, command);
    }

    private Optional<Account> recognise(Optional<Username> name, String password) {
        Optional<Account> known = name.flatMap(accounts::find);
        if (known.isEmpty()) {
            hasher.verifyNothing(password);
        }
        return known.filter(found -> hasher.verify(password, found.passwordHash()));
    }

    private SignedIn open(Account account, Command command) {
        if (hasher.isDated(account.passwordHash())) {
            accounts.rehash(account.user().id(), hasher.hash(new Password(command.password())));
        }
        SessionToken token = tokens.next();
        Instant now = clock.instant();
        sessions.open(new Session(token.id(), account.user(), now, now), command.current());
        return new SignedIn(UserView.of(account.user()), token);
    }

    private static Optional<Username> nameable(String typed) {
        try {
            return Optional.of(new Username(typed));
        } catch (ChatException nobodyIsCalledThat) {
            return Optional.empty();
        }
    }
}

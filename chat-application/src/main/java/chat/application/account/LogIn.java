package chat.application.account;

import chat.application.account.Recognition.Recognised;
import chat.application.limit.RateLimit;
import chat.application.view.UserView;
import chat.domain.port.Accounts;
import chat.domain.port.PasswordHasher;
import chat.domain.port.Sessions;
import chat.domain.port.Tokens;
import chat.domain.session.Agent;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionToken;
import chat.domain.user.Account;
import chat.domain.user.Password;
import chat.domain.user.PasswordHash;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Opens a session for whoever knows the password. */
public final class LogIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final Tokens tokens;
    private final Recognition recognition;
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
        this.recognition = new Recognition(accounts, hasher, limit);
        this.clock = clock;
    }

    /**
     * @param address where it comes from
     * @param current the session that the new one replaces, so that a token from before signing in is worth nothing
     *     after
     * @param agent what signs in, as it calls itself
     */
    public record Command(
            String username, String password, String address, Optional<SessionId> current, String agent) {}

    /** Who signed in, and the secret that proves it from now on. */
    public record SignedIn(UserView user, SessionToken token) {}

    /**
     * Refuses with {@code wrong_credentials}, {@code rate_limited} or {@code unavailable}; with {@code forbidden} who is
     * deactivated, if the password is right.
     */
    public SignedIn handle(Command command) {
        return open(recognition.require(command.username(), command.password(), command.address()), command);
    }

    private SignedIn open(Recognised recognised, Command command) {
        Account account = recognised.account();
        if (recognised.wantsRehash()) {
            PasswordHash renewed = hasher.hash(Password.prepared(command.password()));
            accounts.rehash(account.user().id(), account.passwordHash(), renewed);
        }
        SessionToken token = tokens.next();
        Instant now = clock.instant();
        sessions.open(new Session(token.id(), account.user(), now, now, new Agent(command.agent())), command.current());
        return new SignedIn(UserView.of(account.user()), token);
    }
}

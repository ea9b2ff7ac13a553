package chat.application.session;

import chat.application.account.PasswordVerifier;
import chat.application.account.PasswordVerifier.VerifiedAccount;
import chat.application.account.UserView;
import chat.application.security.RateLimiter;
import chat.domain.account.Credentials;
import chat.domain.account.Password;
import chat.domain.account.PasswordHash;
import chat.domain.account.UserId;
import chat.domain.port.Accounts;
import chat.domain.port.PasswordHasher;
import chat.domain.port.Sessions;
import chat.domain.port.TokenGenerator;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionToken;
import chat.domain.session.UserAgent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Signs a user in with a password and opens a session. */
public final class LogIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final TokenGenerator tokens;
    private final PasswordVerifier passwordVerifier;
    private final Clock clock;

    /** @param limit the limit of wrong passwords */
    public LogIn(
            Accounts accounts,
            Sessions sessions,
            PasswordHasher hasher,
            TokenGenerator tokens,
            RateLimiter<String> limit,
            RateLimiter<UserId> writes,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hasher = hasher;
        this.tokens = tokens;
        this.passwordVerifier = new PasswordVerifier(accounts, hasher, limit, writes);
        this.clock = clock;
    }

    /**
     * @param address the network address of the client
     * @param current the session that the new one replaces, so that a token issued before signing in becomes invalid
     * @param agent the user agent that the client reports
     */
    public record Command(
            String username, String password, String address, Optional<SessionId> current, String agent) {}

    /**
     * @param user the user who signed in
     * @param token the secret of the new session
     */
    public record LogInResult(UserView user, SessionToken token) {}

    /**
     * @throws chat.domain.ChatException {@code wrong_credentials}, {@code rate_limited} or {@code unavailable}; {@code
     *     forbidden} if the account is deactivated and the password is correct
     */
    public LogInResult handle(Command command) {
        return open(passwordVerifier.requireValid(command.username(), command.password(), command.address()), command);
    }

    private LogInResult open(VerifiedAccount verified, Command command) {
        Credentials account = verified.account();
        if (verified.wantsRehash()) {
            PasswordHash newHash = hasher.hash(Password.prepared(command.password()));
            accounts.rehash(account.user().id(), account.passwordHash(), newHash);
        }
        SessionToken token = tokens.generate();
        Instant now = clock.instant();
        sessions.open(
                new Session(token.id(), account.user(), now, now, new UserAgent(command.agent())), command.current());
        return new LogInResult(UserView.of(account.user()), token);
    }
}

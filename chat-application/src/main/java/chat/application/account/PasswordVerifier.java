package chat.application.account;

import static chat.domain.ErrorCode.WRONG_CREDENTIALS;

import chat.application.security.AddressKey;
import chat.application.security.RateLimiter;
import chat.domain.ChatException;
import chat.domain.account.Credentials;
import chat.domain.account.Password;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.port.Accounts;
import chat.domain.port.PasswordHasher;
import java.util.List;
import java.util.Optional;

/**
 * Verifies usernames and passwords. Limits wrong attempts per username and per client address, and right ones per user
 * by the rate limit of writes.
 */
public final class PasswordVerifier {
    private static final int MOST_CHARS = 256;

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final RateLimiter<String> limit;
    private final RateLimiter<UserId> writes;

    /** @param limit the limit of wrong passwords */
    public PasswordVerifier(
            Accounts accounts, PasswordHasher hasher, RateLimiter<String> limit, RateLimiter<UserId> writes) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.limit = limit;
        this.writes = writes;
    }

    /**
     * A user whose password was verified.
     *
     * @param wantsRehash whether the stored hash is outdated and should be replaced
     */
    public record VerifiedAccount(Credentials account, boolean wantsRehash) {}

    /**
     * Verifies a password.
     *
     * @return the user
     * @throws ChatException {@code wrong_credentials}, {@code rate_limited} or {@code unavailable}
     */
    public VerifiedAccount requireValid(String username, String password, String address) {
        Optional<Username> name = parseUsername(username);
        List<String> keys = List.of(
                "address " + AddressKey.of(address),
                "name " + name.map(Username::key).orElse(""));
        limit.acquireAll(keys);
        Optional<VerifiedAccount> verified;
        try {
            verified = verify(name, password);
        } catch (ChatException busy) {
            keys.forEach(limit::refund);
            throw busy;
        }
        VerifiedAccount known = verified.orElseThrow(
                () -> new ChatException(WRONG_CREDENTIALS, "The username or the password is wrong."));
        keys.forEach(limit::refund);
        writes.acquire(known.account().user().id());
        return known;
    }

    // Old hashes are of the password as typed. That form is tried second, and only if it differs from the prepared one.
    // The work is the same whether or not the account exists.
    private Optional<VerifiedAccount> verify(Optional<Username> name, String typed) {
        Optional<Credentials> known = name.flatMap(accounts::find);
        String prepared = Password.prepared(typed).value();
        if (verify(prepared, known)) {
            return known.map(account -> new VerifiedAccount(account, hasher.needsRehash(account.passwordHash())));
        }
        return !prepared.equals(typed) && verify(typed, known)
                ? known.map(account -> new VerifiedAccount(account, true))
                : Optional.empty();
    }

    private boolean verify(String password, Optional<Credentials> known) {
        if (known.isEmpty()) {
            hasher.verifyDummy(password);
            return false;
        }
        return hasher.verify(password, known.get().passwordHash());
    }

    // Names registered under an older rule must still match; the length limit keeps the keys of the rate limiter small.
    private static Optional<Username> parseUsername(String typed) {
        return typed.length() > MOST_CHARS ? Optional.empty() : Optional.of(new Username(typed));
    }
}

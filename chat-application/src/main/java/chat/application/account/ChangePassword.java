package chat.application.account;

import chat.application.security.RateLimiter;
import chat.domain.account.Credentials;
import chat.domain.account.Password;
import chat.domain.account.UserId;
import chat.domain.port.Accounts;
import chat.domain.port.CommonPasswords;
import chat.domain.port.PasswordHasher;
import chat.domain.session.Session;

/** Changes the user's own password and ends all their other sessions. */
public final class ChangePassword {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final CommonPasswords common;
    private final PasswordVerifier passwordVerifier;

    /** @param limit the limit of wrong passwords, shared with signing in */
    public ChangePassword(
            Accounts accounts,
            PasswordHasher hasher,
            CommonPasswords common,
            RateLimiter<String> limit,
            RateLimiter<UserId> writes) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.common = common;
        this.passwordVerifier = new PasswordVerifier(accounts, hasher, limit, writes);
    }

    /**
     * @param session the session of the request
     * @param address the network address of the client
     * @param current the current password
     * @param password the new password
     */
    public record Command(Session session, String address, String current, String password) {}

    /**
     * @throws chat.domain.ChatException {@code bad_request}, {@code wrong_credentials}, {@code rate_limited} or {@code
     *     unavailable}
     */
    public void handle(Command command) {
        Session session = command.session();
        Password newPassword =
                Password.requireStrong(command.password(), session.user().name(), common::contains);
        Credentials known = passwordVerifier
                .requireValid(session.user().name().value(), command.current(), command.address())
                .account();
        accounts.changePassword(known.user().id(), known.passwordHash(), hasher.hash(newPassword), session.id());
    }
}

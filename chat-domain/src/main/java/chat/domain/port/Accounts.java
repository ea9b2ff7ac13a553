package chat.domain.port;

import chat.domain.account.Credentials;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Stores the accounts of the workspace. Each call is one transaction. */
public interface Accounts {

    /**
     * Creates an account and adds it to {@code general} in one transaction; the join is published before this returns.
     * The very first account is an administrator.
     *
     * @return the new user
     * @throws chat.domain.ChatException {@code name_taken} if another account has this name, also if both register
     *     concurrently
     */
    User register(Username name, PasswordHash hash, Instant now);

    /**
     * Finds an account by username, ignoring case and width.
     *
     * @return the user and their password hash; empty if no account has this name
     */
    Optional<Credentials> find(Username name);

    /** @return whether the workspace has no account yet */
    boolean isEmpty();

    /**
     * Replaces the hash of an unchanged password, for example after the hashing parameters changed. Does nothing if the
     * stored hash is no longer {@code from}.
     */
    void rehash(UserId user, PasswordHash from, PasswordHash to);

    /**
     * Changes a user's password if their stored hash is still {@code from}. Revokes the user's password reset link and
     * ends all their sessions except {@code keptSession}; the ended sessions are published before this returns.
     *
     * @throws chat.domain.ChatException {@code wrong_credentials} if the stored hash is no longer {@code from}
     */
    void changePassword(UserId user, PasswordHash from, PasswordHash to, SessionId keptSession);

    /**
     * Sets a user's password, revokes their password reset link and ends all their sessions; the ended sessions are
     * published before this returns.
     */
    void changePassword(UserId user, PasswordHash hash);
}

package chat.domain.port;

import chat.domain.LinkHash;
import chat.domain.account.PasswordHash;
import chat.domain.account.PasswordReset;
import chat.domain.account.User;
import java.time.Instant;
import java.util.Optional;

/** Stores password reset links for users who cannot sign in. Each call is one transaction. */
public interface PasswordResets {
    /**
     * Stores a reset link in place of the user's previous one, and writes that to the audit log.
     *
     * @throws chat.domain.ChatException {@code forbidden} if the actor is not an administrator; {@code user_not_found}
     *     if there is no such account
     */
    void create(LinkHash link, PasswordReset reset);

    /** @return the user whose password the link resets; empty if the link is not valid at that time */
    Optional<User> find(LinkHash link, Instant now);

    /**
     * Sets the password as {@link Accounts#changePassword} does, and consumes the link.
     *
     * @throws chat.domain.ChatException {@code not_found} if the link is expired, used, replaced or unknown
     */
    void use(LinkHash link, PasswordHash hash, Instant now);
}

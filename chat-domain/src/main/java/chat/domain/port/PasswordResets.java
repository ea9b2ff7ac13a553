package chat.domain.port;

import chat.domain.LinkHash;
import chat.domain.account.PasswordHash;
import chat.domain.account.PasswordReset;
import chat.domain.account.User;
import java.time.Instant;
import java.util.Optional;

/** Links by which people who are locked out set another password. Each call is one transaction. */
public interface PasswordResets {
    /**
     * Keeps a link, in place of the one that the user had, and notes it in the audit log. Refuses with {@code forbidden}
     * unless an administrator makes it, with {@code user_not_found}.
     */
    void create(LinkHash link, PasswordReset reset);

    /** Who may set a password by that link at that time, if anybody. */
    Optional<User> find(LinkHash link, Instant now);

    /**
     * Sets another password, as {@link Accounts#changePassword} does, and is of no use after that. Refuses with
     * {@code not_found} a link that is over, used, replaced or unknown.
     */
    void use(LinkHash link, PasswordHash hash, Instant now);
}

package chat.domain.port;

import chat.domain.link.LinkHash;
import chat.domain.user.PasswordHash;
import chat.domain.user.Reset;
import chat.domain.user.User;
import java.time.Instant;
import java.util.Optional;

/** Links by which people who are locked out set another password. Each call is one transaction. */
public interface Resets {
    /**
     * Keeps a link, in place of the one that the user had, and notes it in the audit log. Refuses with {@code forbidden}
     * unless an administrator makes it, with {@code user_not_found}.
     */
    void issue(LinkHash link, Reset reset);

    /** Who may set a password by that link at that time, if anybody. */
    Optional<User> find(LinkHash link, Instant now);

    /**
     * Sets another password, as {@link Accounts#changePassword} does, and is of no use after that. Refuses with
     * {@code not_found} a link that is over, used, replaced or unknown.
     */
    void redeem(LinkHash link, PasswordHash hash, Instant now);
}

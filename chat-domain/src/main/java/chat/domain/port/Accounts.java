package chat.domain.port;

import chat.domain.account.Credentials;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/** The people of this workspace. Each call is one transaction. */
public interface Accounts {

    /**
     * Makes an account and lets it join {@code general}, in one transaction; the joining is announced before this
     * returns. The very first account is an administrator. Refuses with {@code name_taken}, in a race too.
     */
    User register(Username name, PasswordHash hash, Instant now);

    /** Whoever has that name, in any case and width. */
    Optional<Credentials> find(Username name);

    /** Whether nobody has registered yet. */
    boolean isEmpty();

    /** Keeps another hash of the same password; changes nothing for a user who has another password by now. */
    void rehash(UserId user, PasswordHash from, PasswordHash to);

    /**
     * Sets another password for whoever still has that one, and ends the link to set one, if any, and all their sessions but one, announced before this
     * returns. Refuses with {@code wrong_credentials} who has another by now.
     */
    void changePassword(UserId user, PasswordHash from, PasswordHash to, SessionId kept);

    /** Sets another password, ends the link to set one, if any, and all sessions of the user, announced before this returns. */
    void changePassword(UserId user, PasswordHash hash);
}

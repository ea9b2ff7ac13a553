package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.WRONG_CREDENTIALS;

import chat.adapter.persistence.session.SessionRows;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.PasswordHash;
import chat.domain.account.UserId;
import chat.domain.session.SessionId;
import java.sql.SQLException;

/** Transaction that changes a password and ends sessions and the reset link. Confined to the writer thread. */
final class ChangePasswordTransaction {
    private ChangePasswordTransaction() {}

    /**
     * Changes the password of a user who knows the old one, and ends the other sessions.
     *
     * @throws ChatException with code {@code wrong_credentials} if the password has changed since it was verified
     */
    static int change(
            WriteTransaction transaction, UserId user, PasswordHash from, PasswordHash to, SessionId keptSession)
            throws SQLException {
        transaction.users().requireActor(user);
        if (!AccountRows.hasHash(transaction.sql(), user, from)) {
            throw new ChatException(WRONG_CREDENTIALS, "The username or the password is wrong.");
        }
        SessionRows.endOthers(transaction, user, keptSession);
        return store(transaction, user, to);
    }

    /** Sets the password and ends all sessions. */
    static int reset(WriteTransaction transaction, UserId user, PasswordHash hash) throws SQLException {
        SessionRows.endAll(transaction, user);
        return store(transaction, user, hash);
    }

    private static int store(WriteTransaction transaction, UserId user, PasswordHash hash) throws SQLException {
        transaction.sql().write("DELETE FROM reset WHERE user_id = ?", user.value());
        return AccountRows.setHash(transaction.sql(), user, hash);
    }
}

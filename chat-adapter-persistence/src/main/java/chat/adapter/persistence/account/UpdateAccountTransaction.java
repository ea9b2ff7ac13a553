package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.AccountPolicy;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import java.sql.SQLException;

/** Transaction that updates an account. Confined to the writer thread. */
final class UpdateAccountTransaction {
    static final String ADMINISTRATORS = "SELECT count(*) FROM account WHERE admin = 1 AND state = 'active'";

    private UpdateAccountTransaction() {}

    static AccountPolicy loadPolicy(WriteTransaction transaction, User actor, UserId target) throws SQLException {
        UserProfile userProfile = transaction
                .users()
                .findProfile(target)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
        int administrators =
                transaction.sql().first(ADMINISTRATORS, row -> row.getInt(1)).orElse(0);
        return new AccountPolicy(actor, userProfile, administrators);
    }

    /**
     * Stores the change. Publishes the closed account before the ended sessions, so that sockets close with the code
     * for the account.
     */
    static void apply(WriteTransaction transaction, UserProfile before, UserProfile after) throws SQLException {
        if (before.isActive() && !after.isActive()) {
            transaction.events().accountClosed(after.id());
            JdbcAccounts.endSessions(transaction, after.id());
        }
        transaction.update(before, after);
    }
}

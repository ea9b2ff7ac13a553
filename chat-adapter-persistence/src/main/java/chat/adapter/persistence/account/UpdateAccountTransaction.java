package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.session.SessionRows;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.AccountPolicy;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.port.Decision;
import java.sql.SQLException;
import java.time.Instant;

/** Transaction that updates an account. Confined to the writer thread. */
final class UpdateAccountTransaction {
    static final String ADMINISTRATORS = "SELECT count(*) FROM account WHERE admin = 1 AND state = 'active'";

    private UpdateAccountTransaction() {}

    static UserProfile update(
            WriteTransaction transaction,
            UserId target,
            UserId actor,
            Instant at,
            Decision<AccountPolicy, UserProfile> rule)
            throws SQLException {
        User administrator = transaction.users().requireActor(actor).user();
        AccountPolicy policy = loadPolicy(transaction, administrator, target);
        UserProfile after = rule.decide(policy);
        for (AuditAction action : AuditAction.ofAccountChange(policy.target(), after)) {
            transaction.audit(AuditEntry.onUser(target, action, actor, at));
        }
        apply(transaction, policy.target(), after);
        return after;
    }

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
            SessionRows.endAll(transaction, after.id());
        }
        transaction.update(before, after);
    }
}

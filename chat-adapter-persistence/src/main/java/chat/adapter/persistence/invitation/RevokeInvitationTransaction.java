package chat.adapter.persistence.invitation;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.LinkToken;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.audit.AuditAction;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationId;
import chat.domain.membership.Role;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Transaction that revokes an invitation. Confined to the writer thread. */
final class RevokeInvitationTransaction {
    private static final String ROLE = "SELECT role FROM member WHERE room_id = ? AND user_id = ?";

    private RevokeInvitationTransaction() {}

    static InvitationId revoke(WriteTransaction transaction, InvitationId id, UserId actor, Instant now)
            throws SQLException {
        User user = transaction.users().requireActor(actor).user();
        Invitation invitation = InvitationRows.require(transaction.sql(), id);
        if (!invitation.isManageableBy(user, role(transaction.sql(), invitation, user))) {
            throw LinkToken.notFound();
        }
        if (!invitation.usage().revoked()) {
            transaction.sql().write("UPDATE invitation SET revoked = 1 WHERE id = ?", id.value());
            transaction.audit(invitation.toAuditEntry(AuditAction.INVITATION_REVOKED, actor, now));
        }
        return id;
    }

    private static Optional<Role> role(Sql sql, Invitation invitation, User user) throws SQLException {
        return invitation.room().isEmpty()
                ? Optional.empty()
                : sql.first(
                                ROLE,
                                row -> Columns.role(row, 1),
                                invitation.room().get().id().value(),
                                user.id().value())
                        .flatMap(role -> role);
    }
}

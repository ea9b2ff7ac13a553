package chat.adapter.persistence.invitation;

import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.LinkHash;
import chat.domain.account.User;
import chat.domain.audit.AuditAction;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationId;
import chat.domain.invitation.NewInvitation;
import chat.domain.membership.RoomPolicy;
import java.sql.SQLException;
import java.util.Optional;

/** Transaction that creates an invitation. Confined to the writer thread. */
final class CreateInvitationTransaction {
    private CreateInvitationTransaction() {}

    static Invitation create(WriteTransaction transaction, LinkHash link, NewInvitation newInvitation)
            throws SQLException {
        User actor = transaction.users().requireActor(newInvitation.actor()).user();
        Optional<RoomPolicy> policy = newInvitation.room().isEmpty()
                ? Optional.empty()
                : Optional.of(transaction.roomPolicy(
                        transaction.rooms().get(newInvitation.room().get()), actor));
        newInvitation.requireAllowed(actor, policy);
        InvitationRows.deleteExpired(transaction.sql(), newInvitation.at());
        InvitationId id = InvitationRows.insert(transaction.sql(), link, newInvitation);
        Invitation invitation = InvitationRows.require(transaction.sql(), id);
        transaction.audit(
                invitation.toAuditEntry(AuditAction.INVITATION_MADE, newInvitation.actor(), newInvitation.at()));
        return invitation;
    }
}

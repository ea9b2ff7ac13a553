package chat.adapter.persistence.invitation;

import chat.adapter.persistence.account.AccountRows;
import chat.adapter.persistence.account.RegisterTransaction;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.LinkHash;
import chat.domain.LinkToken;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.RegistrationPolicy;
import chat.domain.membership.Role;
import chat.domain.membership.RoomChange;
import chat.domain.port.Decision;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Transaction in which a new or an existing user accepts an invitation. Confined to the writer thread. */
final class AcceptInvitationTransaction {
    private final WriteTransaction transaction;
    private final Instant now;

    AcceptInvitationTransaction(WriteTransaction transaction, Instant now) {
        this.transaction = transaction;
        this.now = now;
    }

    Optional<RoomId> accept(LinkHash link, UserId actor) throws SQLException {
        User user = transaction.users().requireActor(actor).user();
        Invitation invitation = InvitationRows.find(transaction.sql(), link).orElseThrow(LinkToken::notFound);
        if (invitation.room().isEmpty()) {
            invitation.requireUsable(now);
            return Optional.empty();
        }
        CachedRoom room = transaction.rooms().get(invitation.room().get().id());
        RoomChange change = invitation.accept(transaction.roomPolicy(room, user), now);
        if (change.action() == RoomChange.Action.JOIN) {
            use(invitation, user);
        }
        return Optional.of(room.id());
    }

    User register(
            Username name,
            PasswordHash hash,
            Optional<LinkHash> link,
            Decision<RegistrationPolicy, Optional<Invitation>> rule)
            throws SQLException {
        Optional<Invitation> presented =
                link.isEmpty() ? Optional.empty() : InvitationRows.find(transaction.sql(), link.get());
        Optional<Invitation> used =
                rule.decide(new RegistrationPolicy(AccountRows.isEmpty(transaction.sql()), presented));
        User user = RegisterTransaction.register(transaction, name, hash, now);
        if (used.isPresent()) {
            use(used.get(), user);
        }
        return user;
    }

    private void use(Invitation invitation, User user) throws SQLException {
        long id = invitation.id().value();
        transaction.sql().write("UPDATE invitation SET used = used + 1 WHERE id = ?", id);
        if (invitation.room().isPresent()) {
            CachedRoom room = transaction.rooms().get(invitation.room().get().id());
            transaction.log().join(room, user, Role.MEMBER, Optional.empty(), now);
        }
    }
}

package chat.adapter.persistence.invitation;

import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.LinkHash;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationId;
import chat.domain.invitation.NewInvitation;
import chat.domain.invitation.RegistrationPolicy;
import chat.domain.port.Decision;
import chat.domain.port.Invitations;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Implements {@link Invitations} with JDBC. Thread-safe. */
public final class JdbcInvitations implements Invitations {
    private final Writer writer;
    private final ReadPool reader;

    public JdbcInvitations(Writer writer, ReadPool reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public Invitation create(LinkHash link, NewInvitation newInvitation) {
        return writer.submit(
                RoomLoad.NONE, transaction -> CreateInvitationTransaction.create(transaction, link, newInvitation));
    }

    @Override
    public List<Invitation> listManageableBy(User user) {
        return reader.read(sql -> user.admin()
                ? sql.all(InvitationRows.ALL, InvitationRows::read)
                : sql.all(
                        InvitationRows.MANAGEABLE_BY,
                        InvitationRows::read,
                        user.id().value(),
                        user.id().value()));
    }

    @Override
    public Optional<Invitation> find(LinkHash link) {
        return reader.read(sql -> InvitationRows.find(sql, link));
    }

    @Override
    public void revoke(InvitationId id, UserId actor, Instant now) {
        writer.submit(RoomLoad.NONE, transaction -> RevokeInvitationTransaction.revoke(transaction, id, actor, now));
    }

    @Override
    public Optional<RoomId> accept(LinkHash link, UserId actor, Instant now) {
        return writer.submit(
                RoomLoad.NONE, transaction -> new AcceptInvitationTransaction(transaction, now).accept(link, actor));
    }

    @Override
    public User register(
            Username name,
            PasswordHash hash,
            Optional<LinkHash> link,
            Decision<RegistrationPolicy, Optional<Invitation>> rule,
            Instant now) {
        return writer.submit(
                RoomLoad.row(RoomId.GENERAL, 0),
                transaction -> new AcceptInvitationTransaction(transaction, now).register(name, hash, link, rule));
    }
}

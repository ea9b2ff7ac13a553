package chat.adapter.persistence.invitation;

import chat.adapter.persistence.account.JdbcAccounts;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.LinkHash;
import chat.domain.LinkToken;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationId;
import chat.domain.invitation.NewInvitation;
import chat.domain.invitation.RegistrationPolicy;
import chat.domain.membership.Role;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.port.Invitations;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Implements {@link Invitations} with JDBC. Thread-safe. */
public final class JdbcInvitations implements Invitations {
    private static final String ROLE = "SELECT role FROM member WHERE room_id = ? AND user_id = ?";

    private final Writer writer;
    private final ReadPool reader;

    public JdbcInvitations(Writer writer, ReadPool reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public Invitation create(LinkHash link, NewInvitation newInvitation) {
        return writer.submit(RoomLoad.NONE, transaction -> {
            User actor = transaction.users().requireActor(newInvitation.actor()).user();
            Optional<RoomPolicy> policy = newInvitation.room().isEmpty()
                    ? Optional.empty()
                    : Optional.of(transaction.roomPolicy(
                            transaction.rooms().get(newInvitation.room().get()), actor));
            newInvitation.requireAllowed(actor, policy);
            InvitationRows.deleteExpired(transaction.sql(), newInvitation.at());
            InvitationId id = InvitationRows.insert(transaction.sql(), link, newInvitation);
            Invitation invitation = find(transaction.sql(), id);
            audit(transaction, invitation, AuditAction.INVITATION_MADE, actor, newInvitation.at());
            return invitation;
        });
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
        return reader.read(sql -> find(sql, link));
    }

    private static Optional<Invitation> find(Sql sql, LinkHash link) throws SQLException {
        return sql.first(InvitationRows.BY_LINK, InvitationRows::read, link.value());
    }

    private static Invitation find(Sql sql, InvitationId id) throws SQLException {
        return sql.first(InvitationRows.BY_ID, InvitationRows::read, id.value()).orElseThrow(LinkToken::notFound);
    }

    @Override
    public void revoke(InvitationId id, UserId actor, Instant now) {
        writer.submit(RoomLoad.NONE, transaction -> {
            User user = transaction.users().requireActor(actor).user();
            Invitation invitation = find(transaction.sql(), id);
            if (!invitation.isManageableBy(user, role(transaction.sql(), invitation, user))) {
                throw LinkToken.notFound();
            }
            if (!invitation.usage().revoked()) {
                transaction.sql().write("UPDATE invitation SET revoked = 1 WHERE id = ?", id.value());
                audit(transaction, invitation, AuditAction.INVITATION_REVOKED, user, now);
            }
            return id;
        });
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

    private static void audit(
            WriteTransaction transaction, Invitation invitation, AuditAction action, User actor, Instant at)
            throws SQLException {
        transaction.audit(new AuditEntry(
                at,
                actor.id(),
                action,
                Optional.empty(),
                invitation.room().map(Room::id),
                Map.of("invitation_id", Long.toString(invitation.id().value()))));
    }

    @Override
    public Optional<RoomId> accept(LinkHash link, UserId actor, Instant now) {
        return writer.submit(RoomLoad.NONE, transaction -> {
            User user = transaction.users().requireActor(actor).user();
            Invitation invitation = find(transaction.sql(), link).orElseThrow(LinkToken::notFound);
            if (invitation.room().isEmpty()) {
                invitation.requireUsable(now);
                return Optional.empty();
            }
            CachedRoom room = transaction.rooms().get(invitation.room().get().id());
            RoomChange change = invitation.accept(transaction.roomPolicy(room, user), now);
            if (change.action() == RoomChange.Action.JOIN) {
                useInvitation(transaction, invitation, user, now);
            }
            return Optional.of(room.id());
        });
    }

    @Override
    public User register(
            Username name, PasswordHash hash, Optional<LinkHash> link, RegistrationRule rule, Instant now) {
        return writer.submit(RoomLoad.row(RoomId.GENERAL, 0), transaction -> {
            Optional<Invitation> invitation = link.isEmpty() ? Optional.empty() : find(transaction.sql(), link.get());
            Optional<Invitation> used =
                    rule.decide(new RegistrationPolicy(JdbcAccounts.isEmpty(transaction.sql()), invitation));
            User user = JdbcAccounts.register(transaction, name, hash, now);
            if (used.isPresent()) {
                useInvitation(transaction, used.get(), user, now);
            }
            return user;
        });
    }

    private static void useInvitation(WriteTransaction transaction, Invitation invitation, User user, Instant now)
            throws SQLException {
        transaction
                .sql()
                .write(
                        "UPDATE invitation SET used = used + 1 WHERE id = ?",
                        invitation.id().value());
        if (invitation.room().isPresent()) {
            CachedRoom room = transaction.rooms().get(invitation.room().get().id());
            transaction.join(room, user, Role.MEMBER, Optional.empty(), now);
        }
    }
}

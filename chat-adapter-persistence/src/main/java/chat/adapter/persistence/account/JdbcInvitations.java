package chat.adapter.persistence.account;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.LiveRoom;
import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.audit.AuditAct;
import chat.domain.audit.AuditEntry;
import chat.domain.invitation.Entrance;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationId;
import chat.domain.invitation.Inviting;
import chat.domain.link.LinkHash;
import chat.domain.link.LinkToken;
import chat.domain.member.Governance;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.port.Invitations;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.PasswordHash;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Invitations} in a database. */
public final class JdbcInvitations implements Invitations {
    private static final String ROLE = "SELECT role FROM member WHERE room_id = ? AND user_id = ?";

    private final Writer writer;
    private final Reader reader;

    public JdbcInvitations(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public Invitation make(LinkHash link, Inviting inviting) {
        return writer.submit(Load.NONE, ledger -> {
            User by = ledger.people().acting(inviting.by()).user();
            Optional<Standing> standing = inviting.room().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            ledger.standing(ledger.rooms().get(inviting.room().get()), by));
            inviting.requireAllowed(by, standing);
            InvitationRows.forgetOld(ledger.sql(), inviting.at());
            InvitationId id = InvitationRows.insert(ledger.sql(), link, inviting);
            Invitation made = find(ledger.sql(), id);
            audit(ledger, made, AuditAct.INVITATION_MADE, by, inviting.at());
            return made;
        });
    }

    @Override
    public List<Invitation> of(User user) {
        return reader.read(sql -> user.admin()
                ? sql.all(InvitationRows.ALL, InvitationRows::read)
                : sql.all(
                        InvitationRows.OF,
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
        return sql.first(InvitationRows.BY_ID, InvitationRows::read, id.value()).orElseThrow(LinkToken::unknown);
    }

    @Override
    public void revoke(InvitationId id, UserId by, Instant now) {
        writer.submit(Load.NONE, ledger -> {
            User user = ledger.people().acting(by).user();
            Invitation invitation = find(ledger.sql(), id);
            if (!invitation.isGovernedBy(user, role(ledger.sql(), invitation, user))) {
                throw LinkToken.unknown();
            }
            if (!invitation.consumption().revoked()) {
                ledger.sql().write("UPDATE invitation SET revoked = 1 WHERE id = ?", id.value());
                audit(ledger, invitation, AuditAct.INVITATION_REVOKED, user, now);
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

    private static void audit(Ledger ledger, Invitation invitation, AuditAct act, User by, Instant at)
            throws SQLException {
        ledger.audit(new AuditEntry(
                at,
                by.id(),
                act,
                Optional.empty(),
                invitation.room().map(Room::id),
                Map.of("invitation_id", Long.toString(invitation.id().value()))));
    }

    @Override
    public Optional<RoomId> accept(LinkHash link, UserId by, Instant now) {
        return writer.submit(Load.NONE, ledger -> {
            User user = ledger.people().acting(by).user();
            Invitation invitation = find(ledger.sql(), link).orElseThrow(LinkToken::unknown);
            if (invitation.room().isEmpty()) {
                invitation.requireGood(now);
                return Optional.empty();
            }
            LiveRoom room = ledger.rooms().get(invitation.room().get().id());
            Governance decided = invitation.accept(ledger.standing(room, user), now);
            if (decided.act() == Governance.Act.JOIN) {
                enter(ledger, invitation, user, now);
            }
            return Optional.of(room.id());
        });
    }

    @Override
    public User register(Username name, PasswordHash hash, Optional<LinkHash> shown, Admission rule, Instant now) {
        return writer.submit(Load.row(RoomId.GENERAL, 0), ledger -> {
            Optional<Invitation> invitation = shown.isEmpty() ? Optional.empty() : find(ledger.sql(), shown.get());
            Optional<Invitation> used = rule.decide(new Entrance(JdbcAccounts.none(ledger.sql()), invitation));
            User user = JdbcAccounts.register(ledger, name, hash, now);
            if (used.isPresent()) {
                enter(ledger, used.get(), user, now);
            }
            return user;
        });
    }

    private static void enter(Ledger ledger, Invitation invitation, User user, Instant now) throws SQLException {
        ledger.sql()
                .write(
                        "UPDATE invitation SET used = used + 1 WHERE id = ?",
                        invitation.id().value());
        if (invitation.room().isPresent()) {
            LiveRoom room = ledger.rooms().get(invitation.room().get().id());
            ledger.join(room, user, Role.MEMBER, Optional.empty(), now);
        }
    }
}

package chat.adapter.persistence.invitation;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.LinkHash;
import chat.domain.LinkToken;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationId;
import chat.domain.invitation.InvitationLimits;
import chat.domain.invitation.NewInvitation;
import chat.domain.message.Author;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes invitations. */
public final class InvitationRows {
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final String SELECT = """
            SELECT i.id, i.created_at, i.expires_at, i.uses, i.used, i.revoked, a.id, a.name,
                r.id, r.name, r.topic, r.visibility, r.archived
            FROM invitation i CROSS JOIN account a ON a.id = i.by_id
            LEFT JOIN room r ON r.id = i.room_id AND r.deleted = 0
            WHERE a.state = 'active' AND (i.room_id IS NULL OR r.id IS NOT NULL)
            """;
    private static final String NEWEST_FIRST = " ORDER BY i.id DESC LIMIT 200";

    public static final String BY_LINK = SELECT + "AND i.link = ?";
    public static final String BY_ID = SELECT + "AND i.id = ?";
    static final String ALL = SELECT + NEWEST_FIRST;
    public static final String MANAGEABLE_BY = SELECT + """
            AND i.id IN (
                SELECT id FROM invitation WHERE by_id = ?
                UNION
                SELECT o.id
                FROM member m CROSS JOIN invitation o ON o.room_id = m.room_id
                WHERE m.user_id = ? AND m.role IN ('moderator', 'owner')
            )
            """ + NEWEST_FIRST;
    public static final String DELETE_EXPIRED = """
            DELETE FROM invitation
            WHERE created_at < ? AND (revoked = 1 OR expires_at < ? OR used >= uses)
            """;

    private InvitationRows() {}

    static Invitation read(ResultSet row) throws SQLException {
        return new Invitation(
                new InvitationId(row.getLong(1)),
                new Author(new UserId(row.getLong(7)), new Username(row.getString(8))),
                room(row),
                Columns.instant(row, 2),
                new InvitationLimits(
                        Columns.number(row, 3).map(Instant::ofEpochMilli),
                        Columns.number(row, 4).map(Math::toIntExact)),
                new Invitation.InvitationUsage(row.getInt(5), row.getInt(6) == 1));
    }

    private static Optional<Room> room(ResultSet row) throws SQLException {
        return Columns.number(row, 9).isEmpty() ? Optional.empty() : Optional.of(Columns.room(row, 9));
    }

    static Optional<Invitation> find(Sql sql, LinkHash link) throws SQLException {
        return sql.first(BY_LINK, InvitationRows::read, link.value());
    }

    /** @throws chat.domain.ChatException with code {@code not_found} */
    static Invitation require(Sql sql, InvitationId id) throws SQLException {
        return sql.first(BY_ID, InvitationRows::read, id.value()).orElseThrow(LinkToken::notFound);
    }

    static InvitationId insert(Sql sql, LinkHash link, NewInvitation newInvitation) throws SQLException {
        String insert = """
                INSERT INTO invitation (link, by_id, room_id, created_at, expires_at, uses)
                VALUES (?, ?, ?, ?, ?, ?)
                RETURNING id
                """;
        return sql.writeReturning(
                        insert,
                        row -> new InvitationId(row.getLong(1)),
                        link.value(),
                        newInvitation.actor().value(),
                        newInvitation.room().map(RoomId::value).orElse(null),
                        newInvitation.at().toEpochMilli(),
                        newInvitation
                                .limits()
                                .expiresAt()
                                .map(Instant::toEpochMilli)
                                .orElse(null),
                        newInvitation.limits().maxUses().orElse(null))
                .get(0);
    }

    /**
     * Deletes invitations that expired more than 30 days ago, and revoked or used-up ones created more than 30 days
     * ago.
     */
    static void deleteExpired(Sql sql, Instant now) throws SQLException {
        long before = now.minus(RETENTION).toEpochMilli();
        sql.write(DELETE_EXPIRED, before, before);
    }
}

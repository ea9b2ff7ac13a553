package chat.adapter.persistence.session;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.account.UserId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.UserAgent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads, inserts and deletes the rows of sessions. */
public final class SessionRows {
    public static final String FIND = """
            SELECT s.id, a.id, a.name, a.admin, s.created_at, s.used_at, s.agent
            FROM session s CROSS JOIN account a ON a.id = s.user_id
            WHERE s.id = ?
            """;
    public static final String BY_USER = """
            SELECT s.id, a.id, a.name, a.admin, s.created_at, s.used_at, s.agent
            FROM session s CROSS JOIN account a ON a.id = s.user_id
            WHERE s.user_id = ?
            ORDER BY s.used_at DESC, s.id
            """;
    public static final String END = "DELETE FROM session WHERE id = ? RETURNING id";
    public static final String END_ALL = "DELETE FROM session WHERE user_id = ? RETURNING id";
    public static final String END_OTHERS = "DELETE FROM session WHERE user_id = ? AND id <> ? RETURNING id";
    public static final String END_IDLE = "DELETE FROM session WHERE used_at < ? RETURNING id";
    public static final String END_OLD = "DELETE FROM session WHERE created_at < ? RETURNING id";
    private static final String BY_LABEL =
            "SELECT id FROM session WHERE user_id = ? AND substr(id, 1, length(?2)) = ?2";

    private SessionRows() {}

    static Session read(ResultSet row) throws SQLException {
        return new Session(
                id(row),
                Columns.user(row, 2),
                Columns.instant(row, 5),
                Columns.instant(row, 6),
                new UserAgent(row.getString(7)));
    }

    private static SessionId id(ResultSet row) throws SQLException {
        return new SessionId(row.getString(1));
    }

    /** @return the session of the user that is listed under this label */
    static Optional<SessionId> findByLabel(Sql sql, UserId user, String label) throws SQLException {
        return sql.all(BY_LABEL, SessionRows::id, user.value(), label).stream()
                .filter(id -> id.label().equals(label))
                .findFirst();
    }

    static void insert(Sql sql, Session session) throws SQLException {
        sql.write(
                "INSERT INTO session (id, user_id, created_at, used_at, agent) VALUES (?, ?, ?, ?, ?)",
                session.id().value(),
                session.user().id().value(),
                session.createdAt().toEpochMilli(),
                session.usedAt().toEpochMilli(),
                session.agent().value());
    }

    /**
     * Ends all sessions of a user except one.
     *
     * @return the number of ended sessions
     */
    public static int endOthers(WriteTransaction transaction, UserId user, SessionId keptSession) throws SQLException {
        return end(transaction, END_OTHERS, user.value(), keptSession.value());
    }

    /** Ends all sessions of a user. */
    public static int endAll(WriteTransaction transaction, UserId user) throws SQLException {
        return end(transaction, END_ALL, user.value());
    }

    /**
     * Ends sessions, and publishes that they ended.
     *
     * @param delete a statement that returns the ids of the deleted rows
     * @return the number of ended sessions
     */
    static int end(WriteTransaction transaction, String delete, Object... parameters) throws SQLException {
        List<SessionId> ended = transaction.sql().writeReturning(delete, SessionRows::id, parameters);
        ended.forEach(transaction.events()::sessionEnded);
        transaction.outdate(changed -> ended.forEach(changed.sessions()::advance));
        return ended.size();
    }
}

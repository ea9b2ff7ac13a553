package chat.adapter.persistence.session;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.UNAUTHENTICATED;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.ChatException;
import chat.domain.account.AccountStatus;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.port.Sessions;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import chat.domain.session.UserAgent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Implements {@link Sessions} with JDBC. Thread-safe. */
public final class JdbcSessions implements Sessions {
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
    static final String BY_LABEL = "SELECT id FROM session WHERE user_id = ? AND substr(id, 1, length(?2)) = ?2";
    public static final String END_OTHERS = "DELETE FROM session WHERE user_id = ? AND id <> ? RETURNING id";
    public static final String END_IDLE = "DELETE FROM session WHERE used_at < ? RETURNING id";
    public static final String END_OLD = "DELETE FROM session WHERE created_at < ? RETURNING id";

    private final Writer writer;
    private final ReadPool reader;

    public JdbcSessions(Writer writer, ReadPool reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void open(Session session, Optional<SessionId> replaced) {
        writer.submit(RoomLoad.NONE, transaction -> {
            requireOpen(transaction.users().findProfile(session.user().id()).map(UserProfile::accountStatus));
            if (replaced.isPresent()) {
                end(transaction, replaced.get());
            }
            return transaction
                    .sql()
                    .write(
                            "INSERT INTO session (id, user_id, created_at, used_at, agent) VALUES (?, ?, ?, ?, ?)",
                            session.id().value(),
                            session.user().id().value(),
                            session.createdAt().toEpochMilli(),
                            session.usedAt().toEpochMilli(),
                            session.agent().value());
        });
    }

    private static void requireOpen(Optional<AccountStatus> state) {
        if (state.equals(Optional.of(AccountStatus.DEACTIVATED))) {
            throw new ChatException(FORBIDDEN, "This account is deactivated.");
        }
        if (!state.equals(Optional.of(AccountStatus.ACTIVE))) {
            throw new ChatException(UNAUTHENTICATED, "Sign in first.");
        }
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return reader.read(sql -> sql.first(FIND, JdbcSessions::read, id.value()));
    }

    private static Session read(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getString(1)),
                Columns.user(row, 2),
                Columns.instant(row, 5),
                Columns.instant(row, 6),
                new UserAgent(row.getString(7)));
    }

    @Override
    public void touch(SessionId id, Instant usedAt) {
        writer.submit(
                RoomLoad.NONE,
                transaction -> transaction
                        .sql()
                        .write("UPDATE session SET used_at = ? WHERE id = ?", usedAt.toEpochMilli(), id.value()));
    }

    @Override
    public void end(SessionId id) {
        writer.submit(RoomLoad.NONE, transaction -> end(transaction, id));
    }

    private static boolean end(WriteTransaction transaction, SessionId id) throws SQLException {
        boolean was = transaction.sql().write("DELETE FROM session WHERE id = ?", id.value()) > 0;
        if (was) {
            transaction.events().sessionEnded(id);
        }
        return was;
    }

    @Override
    public List<Session> listByUser(UserId user) {
        return reader.read(sql -> sql.all(BY_USER, JdbcSessions::read, user.value()));
    }

    @Override
    public boolean end(UserId user, String label) {
        return writer.submit(RoomLoad.NONE, transaction -> {
            Optional<SessionId> found =
                    transaction
                            .sql()
                            .all(BY_LABEL, row -> new SessionId(row.getString(1)), user.value(), label)
                            .stream()
                            .filter(id -> id.label().equals(label))
                            .findFirst();
            return found.isPresent() && end(transaction, found.get());
        });
    }

    @Override
    public void endOthers(UserId user, SessionId kept) {
        writer.submit(RoomLoad.NONE, transaction -> endOthers(transaction, user, kept));
    }

    /**
     * Ends all sessions of a user except one.
     *
     * @return the number of ended sessions
     */
    public static int endOthers(WriteTransaction transaction, UserId user, SessionId kept) throws SQLException {
        List<SessionId> ended = transaction
                .sql()
                .writeReturning(END_OTHERS, row -> new SessionId(row.getString(1)), user.value(), kept.value());
        ended.forEach(transaction.events()::sessionEnded);
        return ended.size();
    }

    @Override
    public void deleteExpired(SessionLifetime lifetime, Instant now) {
        long idleSince = now.minus(lifetime.idle()).toEpochMilli();
        long madeBefore = now.minus(lifetime.absolute()).toEpochMilli();
        writer.submit(
                RoomLoad.NONE,
                transaction -> endAll(transaction, END_IDLE, idleSince) + endAll(transaction, END_OLD, madeBefore));
    }

    private static int endAll(WriteTransaction transaction, String delete, long before) throws SQLException {
        List<SessionId> ended =
                transaction.sql().writeReturning(delete, row -> new SessionId(row.getString(1)), before);
        ended.forEach(transaction.events()::sessionEnded);
        return ended.size();
    }
}

package chat.adapter.persistence.account;

import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.UNAUTHENTICATED;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.error.ChatException;
import chat.domain.port.Sessions;
import chat.domain.session.Agent;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import chat.domain.user.Person;
import chat.domain.user.State;
import chat.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Sessions} in a database. */
public final class JdbcSessions implements Sessions {
    static final String FIND = """
            SELECT s.id, a.id, a.name, a.admin, s.created_at, s.used_at, s.agent
            FROM session s CROSS JOIN account a ON a.id = s.user_id
            WHERE s.id = ?
            """;
    static final String OF = """
            SELECT s.id, a.id, a.name, a.admin, s.created_at, s.used_at, s.agent
            FROM session s CROSS JOIN account a ON a.id = s.user_id
            WHERE s.user_id = ?
            ORDER BY s.used_at DESC, s.id
            """;
    static final String LABELLED = "SELECT id FROM session WHERE user_id = ? AND substr(id, 1, length(?2)) = ?2";
    static final String END_OTHERS = "DELETE FROM session WHERE user_id = ? AND id <> ? RETURNING id";
    static final String END_IDLE = "DELETE FROM session WHERE used_at < ? RETURNING id";
    static final String END_OLD = "DELETE FROM session WHERE created_at < ? RETURNING id";

    private final Writer writer;
    private final Reader reader;

    public JdbcSessions(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void open(Session session, Optional<SessionId> replaced) {
        writer.submit(Load.NONE, ledger -> {
            requireOpen(ledger.people().anybody(session.user().id()).map(Person::state));
            if (replaced.isPresent()) {
                end(ledger, replaced.get());
            }
            return ledger.sql()
                    .write(
                            "INSERT INTO session (id, user_id, created_at, used_at, agent) VALUES (?, ?, ?, ?, ?)",
                            session.id().value(),
                            session.user().id().value(),
                            session.createdAt().toEpochMilli(),
                            session.usedAt().toEpochMilli(),
                            session.agent().value());
        });
    }

    private static void requireOpen(Optional<State> state) {
        if (state.equals(Optional.of(State.DEACTIVATED))) {
            throw new ChatException(FORBIDDEN, "This account is deactivated.");
        }
        if (!state.equals(Optional.of(State.ACTIVE))) {
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
                new Agent(row.getString(7)));
    }

    @Override
    public void refresh(SessionId id, Instant usedAt) {
        writer.submit(
                Load.NONE,
                ledger -> ledger.sql()
                        .write("UPDATE session SET used_at = ? WHERE id = ?", usedAt.toEpochMilli(), id.value()));
    }

    @Override
    public void end(SessionId id) {
        writer.submit(Load.NONE, ledger -> end(ledger, id));
    }

    private static boolean end(Ledger ledger, SessionId id) throws SQLException {
        boolean was = ledger.sql().write("DELETE FROM session WHERE id = ?", id.value()) > 0;
        if (was) {
            ledger.news().sessionEnded(id);
        }
        return was;
    }

    @Override
    public List<Session> of(UserId user) {
        return reader.read(sql -> sql.all(OF, JdbcSessions::read, user.value()));
    }

    @Override
    public boolean end(UserId user, String label) {
        return writer.submit(Load.NONE, ledger -> {
            Optional<SessionId> found =
                    ledger.sql().all(LABELLED, row -> new SessionId(row.getString(1)), user.value(), label).stream()
                            .filter(id -> id.label().equals(label))
                            .findFirst();
            return found.isPresent() && end(ledger, found.get());
        });
    }

    @Override
    public void endOthers(UserId user, SessionId kept) {
        writer.submit(Load.NONE, ledger -> endOthers(ledger, user, kept));
    }

    static int endOthers(Ledger ledger, UserId user, SessionId kept) throws SQLException {
        List<SessionId> ended = ledger.sql()
                .writeReturning(END_OTHERS, row -> new SessionId(row.getString(1)), user.value(), kept.value());
        ended.forEach(ledger.news()::sessionEnded);
        return ended.size();
    }

    @Override
    public void expire(SessionLifetime lifetime, Instant now) {
        long idleSince = now.minus(lifetime.idle()).toEpochMilli();
        long madeBefore = now.minus(lifetime.absolute()).toEpochMilli();
        writer.submit(Load.NONE, ledger -> endAll(ledger, END_IDLE, idleSince) + endAll(ledger, END_OLD, madeBefore));
    }

    private static int endAll(Ledger ledger, String delete, long before) throws SQLException {
        List<SessionId> ended = ledger.sql().writeReturning(delete, row -> new SessionId(row.getString(1)), before);
        ended.forEach(ledger.news()::sessionEnded);
        return ended.size();
    }
}

package chat.adapter.persistence.account;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.port.Sessions;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Sessions} in a database. */
public final class JdbcSessions implements Sessions {
    static final String FIND = """
            SELECT s.id, a.id, a.name, a.admin, s.created_at, s.used_at
            FROM session s CROSS JOIN account a ON a.id = s.user_id
            WHERE s.id = ?
            """;
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
            if (replaced.isPresent()) {
                end(ledger, replaced.get());
            }
            return ledger.sql()
                    .write(
                            "INSERT INTO session (id, user_id, created_at, used_at) VALUES (?, ?, ?, ?)",
                            session.id().value(),
                            session.user().id().value(),
                            session.createdAt().toEpochMilli(),
                            session.usedAt().toEpochMilli());
        });
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
                Columns.instant(row, 6));
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

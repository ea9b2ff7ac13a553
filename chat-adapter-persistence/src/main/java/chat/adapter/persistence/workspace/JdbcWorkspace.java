package chat.adapter.persistence.workspace;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.audit.AuditAct;
import chat.domain.audit.AuditEntry;
import chat.domain.port.Workspace;
import chat.domain.text.Coded;
import chat.domain.user.UserId;
import chat.domain.workspace.Registration;
import chat.domain.workspace.RoomMakers;
import chat.domain.workspace.WorkspaceChange;
import chat.domain.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** {@link Workspace} in a database, and at hand. */
public final class JdbcWorkspace implements Workspace {
    private static final String READ =
            "SELECT name, registration, rooms, content_chars, sends_per_10s FROM workspace WHERE id = 1";
    private static final String WRITE = """
            UPDATE workspace
            SET name = ?, registration = ?, rooms = ?, content_chars = ?, sends_per_10s = ?
            WHERE id = 1
            """;

    private final Writer writer;
    private volatile WorkspaceChange changed;

    public JdbcWorkspace(Writer writer, Reader reader) {
        this.writer = writer;
        changed = reader.read(JdbcWorkspace::read);
    }

    @Override
    public WorkspaceChange changed() {
        return changed;
    }

    @Override
    public WorkspaceChange change(WorkspaceChange change, UserId by, Instant now) {
        return writer.submit(Load.NONE, ledger -> {
            WorkspaceChange after = change(ledger, change, by, now);
            ledger.news().afterCommit(() -> changed = after);
            return after;
        });
    }

    private static WorkspaceChange change(Ledger ledger, WorkspaceChange change, UserId by, Instant now)
            throws SQLException {
        ledger.people().acting(by).user().requireAdministrator();
        WorkspaceChange before = read(ledger.sql());
        WorkspaceChange after = before.and(change);
        if (!after.equals(before)) {
            write(ledger.sql(), after);
            ledger.audit(new AuditEntry(
                    now, by, AuditAct.WORKSPACE_CHANGED, Optional.empty(), Optional.empty(), change.named()));
        }
        return after;
    }

    private static void write(Sql sql, WorkspaceChange change) throws SQLException {
        sql.write(
                WRITE,
                change.name().map(WorkspaceName::value).orElse(null),
                change.registration().map(Registration::code).orElse(null),
                change.rooms().map(RoomMakers::code).orElse(null),
                change.contentChars().orElse(null),
                change.sendsPer10s().orElse(null));
    }

    private static WorkspaceChange read(Sql sql) throws SQLException {
        return sql.first(READ, JdbcWorkspace::row).orElse(WorkspaceChange.NONE);
    }

    private static WorkspaceChange row(ResultSet row) throws SQLException {
        return new WorkspaceChange(
                Optional.ofNullable(row.getString(1)).map(WorkspaceName::new),
                Optional.ofNullable(row.getString(2)).flatMap(code -> Coded.find(Registration.values(), code)),
                Optional.ofNullable(row.getString(3)).flatMap(code -> Coded.find(RoomMakers.values(), code)),
                Columns.number(row, 4).map(Math::toIntExact),
                Columns.number(row, 5).map(Math::toIntExact));
    }
}

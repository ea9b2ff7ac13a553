package chat.adapter.persistence.workspace;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.WireEnum;
import chat.domain.account.UserId;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.port.Workspace;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.RoomCreationPolicy;
import chat.domain.workspace.SettingsOverrides;
import chat.domain.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Implements {@link Workspace} with JDBC and an in-memory cache. Thread-safe. */
public final class JdbcWorkspace implements Workspace {
    private static final String READ =
            "SELECT name, registration, rooms, content_chars, sends_per_10s FROM workspace WHERE id = 1";
    private static final String WRITE = """
            UPDATE workspace
            SET name = ?, registration = ?, rooms = ?, content_chars = ?, sends_per_10s = ?
            WHERE id = 1
            """;

    private final Writer writer;
    private volatile SettingsOverrides overrides;

    public JdbcWorkspace(Writer writer, ReadPool reader) {
        this.writer = writer;
        overrides = reader.read(JdbcWorkspace::read);
    }

    @Override
    public SettingsOverrides overrides() {
        return overrides;
    }

    @Override
    public SettingsOverrides update(SettingsOverrides change, UserId actor, Instant now) {
        return writer.submit(RoomLoad.NONE, transaction -> {
            SettingsOverrides after = update(transaction, change, actor, now);
            transaction.events().afterCommit(() -> overrides = after);
            return after;
        });
    }

    private static SettingsOverrides update(
            WriteTransaction transaction, SettingsOverrides change, UserId actor, Instant now) throws SQLException {
        transaction.users().requireActor(actor).user().requireAdministrator();
        SettingsOverrides before = read(transaction.sql());
        SettingsOverrides after = before.merge(change);
        if (!after.equals(before)) {
            write(transaction.sql(), after);
            transaction.audit(new AuditEntry(
                    now, actor, AuditAction.WORKSPACE_CHANGED, Optional.empty(), Optional.empty(), change.toMap()));
        }
        return after;
    }

    private static void write(Sql sql, SettingsOverrides change) throws SQLException {
        sql.write(
                WRITE,
                change.name().map(WorkspaceName::value).orElse(null),
                change.registration().map(RegistrationMode::code).orElse(null),
                change.rooms().map(RoomCreationPolicy::code).orElse(null),
                change.contentChars().orElse(null),
                change.sendsPer10s().orElse(null));
    }

    private static SettingsOverrides read(Sql sql) throws SQLException {
        return sql.first(READ, JdbcWorkspace::row).orElse(SettingsOverrides.NONE);
    }

    private static SettingsOverrides row(ResultSet row) throws SQLException {
        return new SettingsOverrides(
                Optional.ofNullable(row.getString(1)).map(WorkspaceName::new),
                Optional.ofNullable(row.getString(2)).flatMap(code -> WireEnum.find(RegistrationMode.values(), code)),
                Optional.ofNullable(row.getString(3)).flatMap(code -> WireEnum.find(RoomCreationPolicy.values(), code)),
                Columns.number(row, 4).map(Math::toIntExact),
                Columns.number(row, 5).map(Math::toIntExact));
    }
}

package chat.adapter.persistence.account;

import static chat.domain.error.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.audit.AuditAct;
import chat.domain.audit.AuditEntry;
import chat.domain.error.ChatException;
import chat.domain.link.LinkHash;
import chat.domain.link.LinkToken;
import chat.domain.port.Resets;
import chat.domain.user.PasswordHash;
import chat.domain.user.Person;
import chat.domain.user.Reset;
import chat.domain.user.State;
import chat.domain.user.User;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** {@link Resets} in a database. */
public final class JdbcResets implements Resets {
    static final String FIND = """
            SELECT a.id, a.name, a.admin
            FROM reset r CROSS JOIN account a ON a.id = r.user_id
            WHERE r.link = ? AND r.expires_at > ? AND a.state <> 'deleted'
            """;
    private static final String KEEP = """
            INSERT INTO reset (user_id, link, expires_at) VALUES (?, ?, ?)
            ON CONFLICT (user_id) DO UPDATE SET link = excluded.link, expires_at = excluded.expires_at
            """;

    private final Writer writer;
    private final Reader reader;

    public JdbcResets(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void issue(LinkHash link, Reset reset) {
        writer.submit(Load.NONE, ledger -> issue(ledger, link, reset));
    }

    private static int issue(Ledger ledger, LinkHash link, Reset reset) throws SQLException {
        ledger.people().acting(reset.by()).user().requireAdministrator();
        Person user = ledger.people()
                .anybody(reset.user())
                .filter(found -> found.state() != State.DELETED)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
        ledger.audit(AuditEntry.to(user.id(), AuditAct.RESET_ISSUED, reset.by(), reset.at()));
        return ledger.sql()
                .write(KEEP, user.id().value(), link.value(), reset.expiresAt().toEpochMilli());
    }

    @Override
    public Optional<User> find(LinkHash link, Instant now) {
        return reader.read(sql -> find(sql, link, now));
    }

    private static Optional<User> find(Sql sql, LinkHash link, Instant now) throws SQLException {
        return sql.first(FIND, row -> Columns.user(row, 1), link.value(), now.toEpochMilli());
    }

    @Override
    public void redeem(LinkHash link, PasswordHash hash, Instant now) {
        writer.submit(Load.NONE, ledger -> {
            User user = find(ledger.sql(), link, now).orElseThrow(LinkToken::unknown);
            return JdbcAccounts.changePassword(ledger, user.id(), hash);
        });
    }
}

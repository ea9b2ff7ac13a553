package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.ChatException;
import chat.domain.LinkHash;
import chat.domain.LinkToken;
import chat.domain.account.AccountStatus;
import chat.domain.account.PasswordHash;
import chat.domain.account.PasswordReset;
import chat.domain.account.User;
import chat.domain.account.UserProfile;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.port.PasswordResets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Implements {@link PasswordResets} with JDBC. Thread-safe. */
public final class JdbcPasswordResets implements PasswordResets {
    static final String FIND = """
            SELECT a.id, a.name, a.admin
            FROM reset r CROSS JOIN account a ON a.id = r.user_id
            WHERE r.link = ? AND r.expires_at > ? AND a.state <> 'deleted'
            """;
    private static final String UPSERT = """
            INSERT INTO reset (user_id, link, expires_at) VALUES (?, ?, ?)
            ON CONFLICT (user_id) DO UPDATE SET link = excluded.link, expires_at = excluded.expires_at
            """;

    private final Writer writer;
    private final ReadPool reader;

    public JdbcPasswordResets(Writer writer, ReadPool reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void create(LinkHash link, PasswordReset reset) {
        writer.submit(RoomLoad.NONE, transaction -> create(transaction, link, reset));
    }

    private static int create(WriteTransaction transaction, LinkHash link, PasswordReset reset) throws SQLException {
        transaction.users().requireActor(reset.actor()).user().requireAdministrator();
        UserProfile user = transaction
                .users()
                .findProfile(reset.user())
                .filter(found -> found.accountStatus() != AccountStatus.DELETED)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
        transaction.audit(AuditEntry.onUser(user.id(), AuditAction.RESET_ISSUED, reset.actor(), reset.at()));
        return transaction
                .sql()
                .write(
                        UPSERT,
                        user.id().value(),
                        link.value(),
                        reset.expiresAt().toEpochMilli());
    }

    @Override
    public Optional<User> find(LinkHash link, Instant now) {
        return reader.read(sql -> find(sql, link, now));
    }

    private static Optional<User> find(Sql sql, LinkHash link, Instant now) throws SQLException {
        return sql.first(FIND, row -> Columns.user(row, 1), link.value(), now.toEpochMilli());
    }

    @Override
    public void use(LinkHash link, PasswordHash hash, Instant now) {
        writer.submit(RoomLoad.NONE, transaction -> {
            User user = find(transaction.sql(), link, now).orElseThrow(LinkToken::notFound);
            return ChangePasswordTransaction.reset(transaction, user.id(), hash);
        });
    }
}

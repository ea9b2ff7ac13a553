package chat.adapter.persistence.account;

import static chat.domain.error.ErrorCode.NAME_TAKEN;
import static chat.domain.error.ErrorCode.WRONG_CREDENTIALS;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.error.ChatException;
import chat.domain.member.Role;
import chat.domain.port.Accounts;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.Account;
import chat.domain.user.DisplayName;
import chat.domain.user.PasswordHash;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import chat.domain.user.Words;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Accounts} in a database. */
public final class JdbcAccounts implements Accounts {
    static final String FIND = "SELECT id, name, admin, password_hash FROM account WHERE name_key = ?";
    private static final String REHASH = "UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?";

    static final String STILL = "SELECT 1 FROM account WHERE id = ? AND password_hash = ?";
    static final String END_SESSIONS = "DELETE FROM session WHERE user_id = ? RETURNING id";

    private final Writer writer;
    private final Reader reader;

    public JdbcAccounts(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public User register(Username name, PasswordHash hash, Instant now) {
        return writer.submit(Load.row(RoomId.GENERAL, 0), ledger -> register(ledger, name, hash, now));
    }

    static User register(Ledger ledger, Username name, PasswordHash hash, Instant now) throws SQLException {
        Sql sql = ledger.sql();
        if (find(sql, name).isPresent()) {
            throw ChatException.field(NAME_TAKEN, "username", "taken", "This username is taken.");
        }
        User user = insert(sql, name, hash, now);
        ledger.join(ledger.rooms().get(RoomId.GENERAL), user, Role.MEMBER, Optional.empty(), now);
        return user;
    }

    private static User insert(Sql sql, Username name, PasswordHash hash, Instant now) throws SQLException {
        String insert = """
                INSERT INTO account (name, name_key, words, password_hash, created_at, admin)
                VALUES (?, ?, ?, ?, ?, NOT EXISTS (SELECT 1 FROM account))
                RETURNING id, name, admin
                """;
        return sql.writeReturning(
                        insert,
                        row -> Columns.user(row, 1),
                        name.value(),
                        name.key(),
                        Words.of(name, DisplayName.NONE).value(),
                        hash.value(),
                        now.toEpochMilli())
                .get(0);
    }

    @Override
    public Optional<Account> find(Username name) {
        return reader.read(sql -> find(sql, name));
    }

    private static Optional<Account> find(Sql sql, Username name) throws SQLException {
        return sql.first(
                FIND, row -> new Account(Columns.user(row, 1), new PasswordHash(row.getString(4))), name.key());
    }

    @Override
    public boolean none() {
        return reader.read(JdbcAccounts::none);
    }

    static boolean none(Sql sql) throws SQLException {
        return sql.first("SELECT 1 FROM account LIMIT 1", row -> true).isEmpty();
    }

    @Override
    public void rehash(UserId user, PasswordHash from, PasswordHash to) {
        writer.submit(Load.NONE, ledger -> ledger.sql().write(REHASH, to.value(), user.value(), from.value()));
    }

    @Override
    public void changePassword(UserId user, PasswordHash from, PasswordHash to, SessionId kept) {
        writer.submit(Load.NONE, ledger -> {
            ledger.people().acting(user);
            if (ledger.sql()
                    .first(STILL, row -> true, user.value(), from.value())
                    .isEmpty()) {
                throw new ChatException(WRONG_CREDENTIALS, "The username or the password is wrong.");
            }
            JdbcSessions.endOthers(ledger, user, kept);
            endReset(ledger, user);
            return setHash(ledger, user, to);
        });
    }

    @Override
    public void changePassword(UserId user, PasswordHash hash) {
        writer.submit(Load.NONE, ledger -> changePassword(ledger, user, hash));
    }

    static int changePassword(Ledger ledger, UserId user, PasswordHash hash) throws SQLException {
        endSessions(ledger, user);
        endReset(ledger, user);
        return setHash(ledger, user, hash);
    }

    static void endSessions(Ledger ledger, UserId user) throws SQLException {
        List<SessionId> ended =
                ledger.sql().writeReturning(END_SESSIONS, row -> new SessionId(row.getString(1)), user.value());
        ended.forEach(ledger.news()::sessionEnded);
    }

    private static void endReset(Ledger ledger, UserId user) throws SQLException {
        ledger.sql().write("DELETE FROM reset WHERE user_id = ?", user.value());
    }

    private static int setHash(Ledger ledger, UserId user, PasswordHash hash) throws SQLException {
        return ledger.sql().write("UPDATE account SET password_hash = ? WHERE id = ?", hash.value(), user.value());
    }
}

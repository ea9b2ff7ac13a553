package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.NAME_TAKEN;
import static chat.domain.ErrorCode.WRONG_CREDENTIALS;

import chat.adapter.persistence.session.SessionRows;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.ChatException;
import chat.domain.account.Credentials;
import chat.domain.account.DisplayName;
import chat.domain.account.NameTokens;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.membership.Role;
import chat.domain.port.Accounts;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Implements {@link Accounts} with JDBC. Thread-safe. */
public final class JdbcAccounts implements Accounts {
    static final String FIND = "SELECT id, name, admin, password_hash FROM account WHERE name_key = ?";
    private static final String REHASH = "UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?";

    static final String HAS_HASH = "SELECT 1 FROM account WHERE id = ? AND password_hash = ?";
    static final String END_SESSIONS = "DELETE FROM session WHERE user_id = ? RETURNING id";

    private final Writer writer;
    private final ReadPool reader;

    public JdbcAccounts(Writer writer, ReadPool reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public User register(Username name, PasswordHash hash, Instant now) {
        return writer.submit(RoomLoad.row(RoomId.GENERAL, 0), transaction -> register(transaction, name, hash, now));
    }

    /**
     * Creates an account and adds the user to the general room.
     *
     * @throws ChatException with code {@code name_taken} if the username is taken
     */
    public static User register(WriteTransaction transaction, Username name, PasswordHash hash, Instant now)
            throws SQLException {
        Sql sql = transaction.sql();
        if (find(sql, name).isPresent()) {
            throw ChatException.forField(NAME_TAKEN, "username", "taken", "This username is taken.");
        }
        User user = insert(sql, name, hash, now);
        transaction.join(transaction.rooms().get(RoomId.GENERAL), user, Role.MEMBER, Optional.empty(), now);
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
                        NameTokens.of(name, DisplayName.NONE).value(),
                        hash.value(),
                        now.toEpochMilli())
                .get(0);
    }

    @Override
    public Optional<Credentials> find(Username name) {
        return reader.read(sql -> find(sql, name));
    }

    private static Optional<Credentials> find(Sql sql, Username name) throws SQLException {
        return sql.first(
                FIND, row -> new Credentials(Columns.user(row, 1), new PasswordHash(row.getString(4))), name.key());
    }

    @Override
    public boolean isEmpty() {
        return reader.read(JdbcAccounts::isEmpty);
    }

    /** Returns whether there are no accounts. */
    public static boolean isEmpty(Sql sql) throws SQLException {
        return sql.first("SELECT 1 FROM account LIMIT 1", row -> true).isEmpty();
    }

    @Override
    public void rehash(UserId user, PasswordHash from, PasswordHash to) {
        writer.submit(
                RoomLoad.NONE, transaction -> transaction.sql().write(REHASH, to.value(), user.value(), from.value()));
    }

    @Override
    public void changePassword(UserId user, PasswordHash from, PasswordHash to, SessionId keptSession) {
        writer.submit(RoomLoad.NONE, transaction -> {
            transaction.users().requireActor(user);
            if (transaction
                    .sql()
                    .first(HAS_HASH, row -> true, user.value(), from.value())
                    .isEmpty()) {
                throw new ChatException(WRONG_CREDENTIALS, "The username or the password is wrong.");
            }
            SessionRows.endOthers(transaction, user, keptSession);
            endReset(transaction, user);
            return setHash(transaction, user, to);
        });
    }

    @Override
    public void changePassword(UserId user, PasswordHash hash) {
        writer.submit(RoomLoad.NONE, transaction -> changePassword(transaction, user, hash));
    }

    static int changePassword(WriteTransaction transaction, UserId user, PasswordHash hash) throws SQLException {
        endSessions(transaction, user);
        endReset(transaction, user);
        return setHash(transaction, user, hash);
    }

    static void endSessions(WriteTransaction transaction, UserId user) throws SQLException {
        List<SessionId> ended =
                transaction.sql().writeReturning(END_SESSIONS, row -> new SessionId(row.getString(1)), user.value());
        ended.forEach(transaction.events()::sessionEnded);
    }

    private static void endReset(WriteTransaction transaction, UserId user) throws SQLException {
        transaction.sql().write("DELETE FROM reset WHERE user_id = ?", user.value());
    }

    private static int setHash(WriteTransaction transaction, UserId user, PasswordHash hash) throws SQLException {
        return transaction.sql().write("UPDATE account SET password_hash = ? WHERE id = ?", hash.value(), user.value());
    }
}

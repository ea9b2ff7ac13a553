package chat.adapter.persistence.account;

import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.account.Credentials;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.port.Accounts;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Implements {@link Accounts} with JDBC. Thread-safe. */
public final class JdbcAccounts implements Accounts {
    private final Writer writer;
    private final ReadPool reader;

    public JdbcAccounts(Writer writer, ReadPool reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public User register(Username name, PasswordHash hash, Instant now) {
        return writer.submit(
                RoomLoad.row(RoomId.GENERAL, 0),
                transaction -> RegisterTransaction.register(transaction, name, hash, now));
    }

    @Override
    public Optional<Credentials> find(Username name) {
        return reader.read(sql -> AccountRows.find(sql, name));
    }

    @Override
    public boolean isEmpty() {
        return reader.read(AccountRows::isEmpty);
    }

    @Override
    public void rehash(UserId user, PasswordHash from, PasswordHash to) {
        writer.submit(RoomLoad.NONE, transaction -> AccountRows.rehash(transaction.sql(), user, from, to));
    }

    @Override
    public void changePassword(UserId user, PasswordHash from, PasswordHash to, SessionId keptSession) {
        writer.submit(
                RoomLoad.NONE,
                transaction -> ChangePasswordTransaction.change(transaction, user, from, to, keptSession));
    }

    @Override
    public void changePassword(UserId user, PasswordHash hash) {
        writer.submit(RoomLoad.NONE, transaction -> ChangePasswordTransaction.reset(transaction, user, hash));
    }
}

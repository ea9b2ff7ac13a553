package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.NAME_TAKEN;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.DisplayName;
import chat.domain.account.NameTokens;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.Username;
import chat.domain.membership.Role;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Transaction that registers a user. Confined to the writer thread. */
public final class RegisterTransaction {
    private static final String INSERT = """
            INSERT INTO account (name, name_key, words, folded_words, password_hash, created_at, admin)
            VALUES (?, ?, ?, ?, ?, ?, NOT EXISTS (SELECT 1 FROM account))
            RETURNING id, name, admin
            """;

    private RegisterTransaction() {}

    /**
     * Creates an account and adds the user to the general room.
     *
     * @throws ChatException with code {@code name_taken} if the username is taken
     */
    public static User register(WriteTransaction transaction, Username name, PasswordHash hash, Instant now)
            throws SQLException {
        if (AccountRows.find(transaction.sql(), name).isPresent()) {
            throw ChatException.forField(NAME_TAKEN, "username", "taken", "This username is taken.");
        }
        User user = insert(transaction.sql(), name, hash, now);
        transaction.log().join(transaction.rooms().get(RoomId.GENERAL), user, Role.MEMBER, Optional.empty(), now);
        return user;
    }

    private static User insert(Sql sql, Username name, PasswordHash hash, Instant now) throws SQLException {
        NameTokens tokens = NameTokens.of(name, DisplayName.NONE);
        return sql.writeReturning(
                        INSERT,
                        row -> Columns.user(row, 1),
                        name.value(),
                        name.key(),
                        tokens.typed(),
                        tokens.folded(),
                        hash.value(),
                        now.toEpochMilli())
                .get(0);
    }
}

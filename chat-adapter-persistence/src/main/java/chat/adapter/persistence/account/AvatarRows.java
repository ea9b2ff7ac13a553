package chat.adapter.persistence.account;

import chat.adapter.persistence.sql.Sql;
import chat.domain.account.Avatar;
import chat.domain.account.UserId;
import java.sql.SQLException;
import java.util.Optional;

/** Reads and writes the images of avatars. */
final class AvatarRows {
    static final String FIND = "SELECT png FROM avatar WHERE user_id = ?";
    private static final String UPSERT = """
            INSERT INTO avatar (user_id, png) VALUES (?, ?)
            ON CONFLICT (user_id) DO UPDATE SET png = excluded.png
            """;

    private AvatarRows() {}

    static Optional<Avatar> find(Sql sql, UserId user) throws SQLException {
        return sql.first(FIND, row -> new Avatar(row.getBytes(1)), user.value());
    }

    /** @param avatar empty to delete it */
    static void set(Sql sql, UserId user, Optional<Avatar> avatar) throws SQLException {
        if (avatar.isPresent()) {
            sql.write(UPSERT, user.value(), avatar.get().png());
        } else {
            sql.write("DELETE FROM avatar WHERE user_id = ?", user.value());
        }
    }
}

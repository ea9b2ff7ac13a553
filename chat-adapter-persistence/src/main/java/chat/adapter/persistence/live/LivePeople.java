package chat.adapter.persistence.live;

import static chat.domain.error.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The people at hand, exact because nobody else writes. */
public final class LivePeople {
    private static final int KEPT = 10_000;

    private final Sql sql;
    private final Map<UserId, User> people = new HashMap<>();

    LivePeople(Sql sql) {
        this.sql = sql;
    }

    /** Refuses with {@code user_not_found}. */
    public User get(UserId id) throws SQLException {
        return find(id).orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
    }

    /** That user, if there is one. */
    public Optional<User> find(UserId id) throws SQLException {
        User known = people.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<User> read =
                sql.first("SELECT id, name, admin FROM account WHERE id = ?", row -> Columns.user(row, 1), id.value());
        read.ifPresent(user -> people.put(id, user));
        return read;
    }

    void trim() {
        if (people.size() > KEPT) {
            forget();
        }
    }

    void forget() {
        people.clear();
    }
}

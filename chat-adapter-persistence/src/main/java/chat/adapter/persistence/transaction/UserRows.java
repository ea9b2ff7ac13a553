package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.AccountStatus;
import chat.domain.account.DisplayName;
import chat.domain.account.NameTokens;
import chat.domain.account.ProfileDetails;
import chat.domain.account.StatusText;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** How a person stands in the table, and comes out of it again. */
public final class UserRows {
    /** What {@link #read} needs, of an account {@code a}. */
    public static final String COLUMNS = "a.id, a.name, a.admin, a.display_name, a.status, a.avatar, a.state";

    /** The same, up to the {@code WHERE}. */
    public static final String SELECT = "SELECT " + COLUMNS + " FROM account a ";

    static final String FIND = SELECT + "WHERE id = ?";

    private UserRows() {}

    /** Anybody ever. */
    public static Optional<UserProfile> find(Sql sql, UserId id) throws SQLException {
        return sql.first(FIND, UserRows::read, id.value());
    }

    /** One row of {@link #SELECT}. */
    public static UserProfile read(ResultSet row) throws SQLException {
        ProfileDetails profile = new ProfileDetails(
                new DisplayName(row.getString(4)),
                new StatusText(row.getString(5)),
                Optional.ofNullable(row.getString(6)));
        return new UserProfile(
                Columns.user(row, 1),
                profile,
                AccountStatus.valueOf(row.getString(7).toUpperCase(Locale.ROOT)));
    }

    /** Puts a person that is there into the state that they have now. */
    public static void update(Sql sql, UserProfile userProfile) throws SQLException {
        ProfileDetails profile = userProfile.profile();
        sql.write(
                """
                UPDATE account SET admin = ?, display_name = ?, status = ?, avatar = ?, state = ?, words = ?
                WHERE id = ?
                """,
                userProfile.user().admin() ? 1 : 0,
                profile.name().value(),
                profile.status().value(),
                profile.avatar().orElse(null),
                userProfile.accountStatus().code(),
                NameTokens.of(userProfile.user().name(), profile.name()).value(),
                userProfile.id().value());
    }
}

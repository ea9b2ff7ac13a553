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

/** Reads and writes the profile columns of accounts. */
public final class UserRows {
    /** The columns that {@link #read} reads, of an account {@code a}. */
    public static final String COLUMNS = "a.id, a.name, a.admin, a.display_name, a.status, a.avatar, a.state";

    /** A query of these columns, up to the {@code WHERE}. */
    public static final String SELECT = "SELECT " + COLUMNS + " FROM account a ";

    static final String FIND = SELECT + "WHERE id = ?";

    private UserRows() {}

    /** Finds a user, including deactivated and deleted ones. */
    public static Optional<UserProfile> find(Sql sql, UserId id) throws SQLException {
        return sql.first(FIND, UserRows::read, id.value());
    }

    /** Maps a row of {@link #SELECT} to a profile. */
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

    /** Updates an existing user to this state. */
    public static void update(Sql sql, UserProfile userProfile) throws SQLException {
        ProfileDetails profile = userProfile.profile();
        NameTokens tokens = NameTokens.of(userProfile.user().name(), profile.name());
        sql.write(
                """
                UPDATE account
                SET admin = ?, display_name = ?, status = ?, avatar = ?, state = ?, words = ?, folded_words = ?
                WHERE id = ?
                """,
                userProfile.user().admin() ? 1 : 0,
                profile.name().value(),
                profile.status().value(),
                profile.avatar().orElse(null),
                userProfile.accountStatus().code(),
                tokens.typed(),
                tokens.folded(),
                userProfile.id().value());
    }
}

package chat.adapter.persistence.person;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.user.DisplayName;
import chat.domain.user.Person;
import chat.domain.user.Profile;
import chat.domain.user.State;
import chat.domain.user.StatusText;
import chat.domain.user.UserId;
import chat.domain.user.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** How a person stands in the table, and comes out of it again. */
public final class PersonRows {
    /** What {@link #read} needs, of an account {@code a}. */
    public static final String COLUMNS = "a.id, a.name, a.admin, a.display_name, a.status, a.avatar, a.state";

    /** The same, up to the {@code WHERE}. */
    public static final String SELECT = "SELECT " + COLUMNS + " FROM account a ";

    static final String FIND = SELECT + "WHERE id = ?";

    private PersonRows() {}

    /** Anybody ever. */
    public static Optional<Person> find(Sql sql, UserId id) throws SQLException {
        return sql.first(FIND, PersonRows::read, id.value());
    }

    /** One row of {@link #SELECT}. */
    public static Person read(ResultSet row) throws SQLException {
        Profile profile = new Profile(
                new DisplayName(row.getString(4)),
                new StatusText(row.getString(5)),
                Optional.ofNullable(row.getString(6)));
        return new Person(
                Columns.user(row, 1), profile, State.valueOf(row.getString(7).toUpperCase(Locale.ROOT)));
    }

    /** Puts a person that is there into the state that they have now. */
    public static void update(Sql sql, Person person) throws SQLException {
        Profile profile = person.profile();
        sql.write(
                """
                UPDATE account SET admin = ?, display_name = ?, status = ?, avatar = ?, state = ?, words = ?
                WHERE id = ?
                """,
                person.user().admin() ? 1 : 0,
                profile.name().value(),
                profile.status().value(),
                profile.avatar().orElse(null),
                person.state().code(),
                Words.of(person.user().name(), profile.name()).value(),
                person.id().value());
    }
}

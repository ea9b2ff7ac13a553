package chat.adapter.persistence.live;

import static chat.domain.error.ErrorCode.UNAUTHENTICATED;
import static chat.domain.error.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.person.PersonRows;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.user.Person;
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
    private final Map<UserId, Person> people = new HashMap<>();

    LivePeople(Sql sql) {
        this.sql = sql;
    }

    /**
     * Somebody who does something; refuses with {@code unauthenticated} who may do nothing any more, and with {@code
     * user_not_found} who never was.
     */
    public Person acting(UserId id) throws SQLException {
        Person person = anybody(id).orElseThrow(LivePeople::nobody);
        if (!person.isActive()) {
            throw new ChatException(UNAUTHENTICATED, "Sign in first.");
        }
        return person;
    }

    /** Somebody who is here; refuses with {@code user_not_found}, also who is deactivated or deleted. */
    public User get(UserId id) throws SQLException {
        return anybody(id).filter(Person::isActive).map(Person::user).orElseThrow(LivePeople::nobody);
    }

    /** That user, whatever has become of them. */
    public Optional<User> find(UserId id) throws SQLException {
        return anybody(id).map(Person::user);
    }

    /** Anybody ever. */
    public Optional<Person> anybody(UserId id) throws SQLException {
        Person known = people.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Person> read = PersonRows.find(sql, id);
        read.ifPresent(person -> people.put(id, person));
        return read;
    }

    /** That person is otherwise from here on. */
    void become(Person person) throws SQLException {
        PersonRows.update(sql, person);
        people.put(person.id(), person);
    }

    private static ChatException nobody() {
        return new ChatException(USER_NOT_FOUND, "There is no such user.");
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

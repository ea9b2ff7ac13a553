package chat.adapter.persistence.account;

import chat.adapter.persistence.live.LivePeople;
import chat.adapter.persistence.person.PersonRows;
import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.port.People;
import chat.domain.user.Person;
import chat.domain.user.Profile;
import chat.domain.user.State;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@link People} in a database. */
public final class JdbcPeople implements People {
    static final String SEARCH = PersonRows.SELECT + """
            WHERE name_key > ? AND state IN ('active', ?) AND instr(words, ?) > 0
            ORDER BY name_key
            LIMIT ?
            """;

    private final Writer writer;
    private final Reader reader;

    public JdbcPeople(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public Optional<Person> find(UserId id) {
        return reader.read(sql -> PersonRows.find(sql, id));
    }

    @Override
    public List<Person> findAll(Collection<UserId> ids) {
        String list = ids.stream()
                .map(id -> Long.toString(id.value()))
                .collect(Collectors.joining(", ", "WHERE id IN (", ") ORDER BY id"));
        return reader.read(sql -> sql.all(PersonRows.SELECT + list, PersonRows::read));
    }

    @Override
    public List<Person> search(Search search) {
        State least = search.all() ? State.DEACTIVATED : State.ACTIVE;
        return reader.read(sql -> sql.all(
                SEARCH,
                PersonRows::read,
                search.after().map(Username::key).orElse(""),
                least.code(),
                search.words().value(),
                search.limit()));
    }

    @Override
    public Person describe(UserId user, UnaryOperator<Profile> change) {
        return writer.submit(Load.NONE, ledger -> {
            LivePeople people = ledger.people();
            Person before = people.acting(user);
            Person after = before.described(change.apply(before.profile()));
            ledger.change(before, after);
            return after;
        });
    }
}

package chat.adapter.persistence.account;

import chat.adapter.persistence.live.LivePeople;
import chat.adapter.persistence.person.PersonRows;
import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.admin.Supervision;
import chat.domain.audit.AuditAct;
import chat.domain.audit.AuditEntry;
import chat.domain.port.People;
import chat.domain.port.RoomLog;
import chat.domain.user.Avatar;
import chat.domain.user.PeopleSearch;
import chat.domain.user.Person;
import chat.domain.user.Profile;
import chat.domain.user.Registered;
import chat.domain.user.State;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@link People} in a database. */
public final class JdbcPeople implements People {
    static final String SEARCH = PersonRows.SELECT + JdbcPeople.FOUND;
    static final String SEARCH_REGISTERED =
            PersonRows.SELECT.replace(" FROM", ", a.created_at, a.last_seen_at FROM") + JdbcPeople.FOUND;

    static final String AVATAR = "SELECT png FROM avatar WHERE user_id = ?";

    private static final String PUT_AVATAR = """
            INSERT INTO avatar (user_id, png) VALUES (?, ?)
            ON CONFLICT (user_id) DO UPDATE SET png = excluded.png
            """;
    private static final String FOUND = """
            WHERE name_key > ? AND state IN ('active', ?) AND instr(words, ?) > 0
            ORDER BY name_key
            LIMIT ?
            """;

    private final Writer writer;
    private final Reader reader;
    private final Runnable erasing;

    /** @param erasing called after an account was deleted with its messages: there is a background task that erases them */
    public JdbcPeople(Writer writer, Reader reader, Runnable erasing) {
        this.writer = writer;
        this.reader = reader;
        this.erasing = erasing;
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
    public List<Person> search(PeopleSearch search) {
        return reader.read(sql -> sql.all(SEARCH, PersonRows::read, values(search)));
    }

    private static Object[] values(PeopleSearch search) {
        State least = search.all() ? State.DEACTIVATED : State.ACTIVE;
        return new Object[] {
            search.after().map(Username::key).orElse(""),
            least.code(),
            search.words().value(),
            search.limit()
        };
    }

    @Override
    public List<Registered> searchRegistered(PeopleSearch search) {
        return reader.read(sql -> sql.all(
                SEARCH_REGISTERED,
                row -> new Registered(
                        PersonRows.read(row),
                        Columns.instant(row, 8),
                        Columns.number(row, 9).map(Instant::ofEpochMilli)),
                values(search)));
    }

    @Override
    public Person oversee(UserId whom, UserId by, Instant at, RoomLog.Rule<Supervision, Person> rule) {
        return writer.submit(Load.NONE, ledger -> {
            User overseer = ledger.people().acting(by).user();
            Supervision supervision = Overseeing.of(ledger, overseer, whom);
            Person after = rule.decide(supervision);
            for (AuditAct act : AuditAct.ofAccountChange(supervision.whom(), after)) {
                ledger.audit(AuditEntry.to(whom, act, by, at));
            }
            Overseeing.carryOut(ledger, supervision.whom(), after);
            return after;
        });
    }

    @Override
    public Person depict(UserId user, Optional<Avatar> avatar) {
        return writer.submit(Load.NONE, ledger -> {
            Person before = ledger.people().acting(user);
            Sql sql = ledger.sql();
            if (avatar.isPresent()) {
                sql.write(PUT_AVATAR, user.value(), avatar.get().png());
            } else {
                sql.write("DELETE FROM avatar WHERE user_id = ?", user.value());
            }
            Person after = before.described(before.profile().depicted(avatar.map(Avatar::digest)));
            ledger.change(before, after);
            return after;
        });
    }

    @Override
    public Optional<Avatar> avatar(UserId user) {
        return reader.read(sql -> sql.first(AVATAR, row -> new Avatar(row.getBytes(1)), user.value()));
    }

    @Override
    public void delete(UserId user, boolean erase, Instant at) {
        writer.submit(Load.NONE, ledger -> {
            Deleting.delete(ledger, user, erase, at);
            return erase;
        });
        if (erase) {
            erasing.run();
        }
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

package chat.domain.port.fake;

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
import chat.domain.user.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** {@link People} in memory. */
final class InMemoryPeople implements People {
    private final InMemoryState state;

    InMemoryPeople(InMemoryState state) {
        this.state = state;
    }

    @Override
    public Optional<Person> find(UserId id) {
        return state.alone(() -> Optional.ofNullable(state.people.get(id)));
    }

    @Override
    public List<Person> findAll(Collection<UserId> ids) {
        return state.alone(() -> state.people.values().stream()
                .filter(person -> ids.contains(person.id()))
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList());
    }

    @Override
    public List<Person> search(PeopleSearch search) {
        return state.alone(() -> state.people.values().stream()
                .filter(wanted(search))
                .sorted(Comparator.comparing(InMemoryPeople::key))
                .limit(search.limit())
                .toList());
    }

    private static Predicate<Person> wanted(PeopleSearch search) {
        return person -> (person.isActive() || (search.all() && person.state() == State.DEACTIVATED))
                && search.words()
                        .begin(Words.of(person.user().name(), person.profile().name()))
                && search.after()
                        .map(after -> after.key().compareTo(key(person)) < 0)
                        .orElse(true);
    }

    private static String key(Person person) {
        return person.user().name().key();
    }

    @Override
    public List<Registered> searchRegistered(PeopleSearch search) {
        return search(search).stream()
                .map(person -> new Registered(
                        person, state.registered(person.id()), Optional.ofNullable(state.seen.get(person.id()))))
                .toList();
    }

    @Override
    public Person oversee(UserId whom, UserId by, Instant at, RoomLog.Rule<Supervision, Person> rule) {
        return state.alone(() -> {
            User overseer = state.acting(by).user();
            state.user(whom);
            Person before = find(whom).orElseThrow();
            long administrators =
                    state.people.values().stream().filter(Person::governs).count();
            Supervision supervision = new Supervision(overseer, before, (int) administrators);
            Person after = rule.decide(supervision);
            AuditAct.ofAccountChange(supervision.whom(), after)
                    .forEach(act -> state.audit(AuditEntry.to(whom, act, by, at)));
            if (before.isActive() && !after.isActive()) {
                state.close(whom);
            }
            state.change(before, after);
            return after;
        });
    }

    @Override
    public Person depict(UserId user, Optional<Avatar> avatar) {
        return state.alone(() -> {
            state.acting(user);
            avatar.ifPresentOrElse(picture -> state.avatars.put(user, picture), () -> state.avatars.remove(user));
            return describe(user, profile -> profile.depicted(avatar.map(Avatar::digest)));
        });
    }

    @Override
    public Optional<Avatar> avatar(UserId user) {
        return state.alone(() -> Optional.ofNullable(state.avatars.get(user)));
    }

    @Override
    public void delete(UserId user, boolean erase, Instant at) {
        state.alone(() -> new InMemoryDeleting(state, state.acting(user), at).carryOut(erase));
    }

    @Override
    public Person describe(UserId user, UnaryOperator<Profile> change) {
        return state.alone(() -> {
            Person before = state.acting(user);
            Person after = before.described(change.apply(before.profile()));
            state.change(before, after);
            return after;
        });
    }
}

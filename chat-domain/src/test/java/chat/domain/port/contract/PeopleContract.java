package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.USER_NOT_FOUND;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.port.People;
import chat.domain.user.DisplayName;
import chat.domain.user.PeopleSearch;
import chat.domain.user.Person;
import chat.domain.user.Profile;
import chat.domain.user.State;
import chat.domain.user.StatusText;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import chat.domain.user.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link People} must do. */
public interface PeopleContract extends Storage {

    default Person call(User user, String name) {
        return people().describe(
                        user.id(), before -> before.with(Optional.of(new DisplayName(name)), Optional.empty()));
    }

    default List<String> named(String query, Optional<String> after, int limit) {
        return people().search(new PeopleSearch(Words.in(query), after.map(Username::new), limit, false)).stream()
                .map(person -> person.user().name().value())
                .toList();
    }

    @Test
    default void knows_who_registered_without_a_profile_yet() {
        User ola = register("ola");
        Person person = new Person(ola, Profile.EMPTY, State.ACTIVE);
        assertEquals(Optional.of(person), people().find(ola.id()));
        assertEquals(Optional.empty(), people().find(new UserId(99)));
    }

    @Test
    default void finds_those_that_there_are_of_many() {
        User ola = register("ola");
        User jan = register("jan");
        register("ada");
        assertEquals(
                List.of(ola.id(), jan.id()),
                people().findAll(List.of(jan.id(), new UserId(99), ola.id(), ola.id())).stream()
                        .map(Person::id)
                        .toList());
        assertEquals(List.of(), people().findAll(List.of()));
    }

    @Test
    default void keeps_what_people_tell_of_themselves_and_announces_it() {
        User ola = register("ola");
        Profile profile = Profile.EMPTY.with(
                Optional.of(new DisplayName("Ola Nowak")), Optional.of(new StatusText("on holiday")));
        Person changed = people().describe(ola.id(), before -> profile);
        assertEquals(new Person(ola, profile, State.ACTIVE), changed);
        assertEquals(Optional.of(changed), people().find(ola.id()));
        assertEquals(List.of(changed), announced().changedPeople());
    }

    @Test
    default void tells_nobody_of_a_change_that_changes_nothing() {
        User ola = register("ola");
        call(ola, "");
        assertEquals(List.of(), announced().changedPeople());
    }

    @Test
    default void describes_nobody_who_is_not_there() {
        assertRefused(USER_NOT_FOUND, () -> people().describe(new UserId(99), before -> before));
    }

    @Test
    default void lists_everybody_by_username_without_regard_to_case() {
        register("ola");
        register("Jan");
        register("ada");
        assertEquals(List.of("ada", "Jan", "ola"), named("", Optional.empty(), 10));
    }

    @Test
    default void gives_a_part_of_the_directory_at_a_time() {
        register("ola");
        register("Jan");
        register("ada");
        assertEquals(List.of("ada", "Jan"), named("", Optional.empty(), 2));
        assertEquals(List.of("ola"), named("", Optional.of("JAN"), 2));
        assertEquals(List.of("ola"), named("", Optional.of("kim"), 2));
        assertEquals(List.of(), named("", Optional.of("ola"), 2));
    }

    @Test
    default void finds_people_by_the_beginning_of_any_word_of_their_names() {
        User ola = register("ola");
        register("jan.nowak");
        register("Kowalski_2");
        call(ola, "Alexandra O'Nowak");
        assertEquals(List.of("jan.nowak", "ola"), named("NOW", Optional.empty(), 10));
        assertEquals(List.of("Kowalski_2"), named("kowalski 2", Optional.empty(), 10));
        assertEquals(List.of("ola"), named("alexandra o", Optional.empty(), 10));
        assertEquals(List.of(), named("lexandra", Optional.empty(), 10));
        assertEquals(List.of(), named("%", Optional.of("zz"), 10));
    }

    @Test
    default void finds_nobody_by_a_name_that_they_gave_up() {
        User ola = register("ola");
        call(ola, "Alexandra");
        call(ola, "Sasha");
        assertEquals(List.of(), named("alexandra", Optional.empty(), 10));
        assertEquals(List.of("ola"), named("sasha", Optional.empty(), 10));
    }
}

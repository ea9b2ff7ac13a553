package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.UNAUTHENTICATED;
import static chat.domain.error.ErrorCode.USER_NOT_FOUND;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.error.ErrorCode;
import chat.domain.member.Role;
import chat.domain.message.Message;
import chat.domain.port.People;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.user.DisplayName;
import chat.domain.user.PeopleSearch;
import chat.domain.user.Person;
import chat.domain.user.Profile;
import chat.domain.user.Registered;
import chat.domain.user.State;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Words;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What {@link People} must do with accounts that are given rights, or closed. */
public interface OverseeingContract extends Storage {

    default Person judge(User whom, User by, Optional<Boolean> admin, Optional<Boolean> deactivated) {
        return people().oversee(whom.id(), by.id(), NOW, oversight -> oversight.judge(admin, deactivated));
    }

    default Person deactivate(User whom, User by) {
        return judge(whom, by, Optional.empty(), Optional.of(true));
    }

    default Session signIn(User user, String id) {
        Session session = new Session(new SessionId(id), user, NOW, NOW);
        sessions().open(session, Optional.empty());
        return session;
    }

    @Test
    default void makes_an_administrator_who_is_one_at_once() {
        User ola = register("ola");
        User jan = register("jan");
        Person made = judge(jan, ola, Optional.of(true), Optional.empty());
        assertTrue(made.user().admin());
        assertEquals(List.of(made), announced().changedPeople());
        assertEquals(Optional.of(made), people().find(jan.id()));
        judge(ola, jan, Optional.of(false), Optional.empty());
        assertRefused(FORBIDDEN, () -> judge(jan, ola, Optional.of(false), Optional.empty()));
    }

    @Test
    default void shows_the_right_in_sessions_that_are_open_already() {
        User ola = register("ola");
        User jan = register("jan");
        Session session = signIn(jan, "jan1");
        judge(jan, ola, Optional.of(true), Optional.empty());
        assertTrue(sessions().find(session.id()).orElseThrow().user().admin());
    }

    @Test
    default void closes_an_account_with_its_sessions_and_nobody_elses() {
        User ola = register("ola");
        User jan = register("jan");
        signIn(jan, "jan1");
        signIn(jan, "jan2");
        signIn(ola, "ola1");
        Person closed = deactivate(jan, ola);
        assertEquals(State.DEACTIVATED, closed.state());
        assertEquals(List.of(jan.id()), announced().closedAccounts());
        assertEquals(List.of(closed), announced().changedPeople());
        assertEquals(List.of(), sessions().of(jan.id()));
        assertEquals(1, sessions().of(ola.id()).size());
        assertEquals(2, rooms().members(RoomId.GENERAL).size());
    }

    @Test
    default void stores_nothing_of_who_is_deactivated_until_they_are_back() {
        User ola = register("ola");
        User jan = register("jan");
        Message before = post(RoomId.GENERAL, jan, "before").message();
        deactivate(jan, ola);
        assertRefused(UNAUTHENTICATED, () -> post(RoomId.GENERAL, jan, "after"));
        assertRefused(UNAUTHENTICATED, () -> edit(before.id(), jan, "after"));
        assertRefused(UNAUTHENTICATED, () -> read(RoomId.GENERAL, jan, 1));
        assertRefused(UNAUTHENTICATED, () -> open("ops", jan));
        assertRefused(UNAUTHENTICATED, () -> people().describe(jan.id(), profile -> Profile.EMPTY));
        assertRefused(FORBIDDEN, () -> signIn(jan, "jan3"));
        judge(jan, ola, Optional.empty(), Optional.of(false));
        signIn(jan, "jan4");
        post(RoomId.GENERAL, jan, "back");
        assertEquals(1, announced().closedAccounts().size());
    }

    @Test
    default void refuses_what_would_leave_no_administrator() {
        User ola = register("ola");
        User jan = register("jan");
        assertRefused(CONFLICT, () -> deactivate(ola, ola));
        assertRefused(CONFLICT, () -> judge(ola, ola, Optional.of(false), Optional.empty()));
        judge(jan, ola, Optional.of(true), Optional.of(true));
        assertRefused(CONFLICT, () -> deactivate(ola, ola));
        judge(jan, ola, Optional.empty(), Optional.of(false));
        deactivate(ola, jan);
        assertEquals(List.of(jan.id(), ola.id()), announced().closedAccounts());
    }

    @Test
    default void leaves_an_administrator_whoever_races() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        judge(jan, ola, Optional.of(true), Optional.empty());
        List<Optional<ErrorCode>> outcomes =
                Race.of(2, runner -> deactivate(runner == 0 ? ola : jan, runner == 0 ? jan : ola));
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
    }

    @Test
    default void does_nothing_about_who_never_was_and_by_who_is_no_administrator() {
        User ola = register("ola");
        User jan = register("jan");
        assertRefused(FORBIDDEN, () -> deactivate(ola, jan));
        assertRefused(
                USER_NOT_FOUND, () -> people().oversee(new UserId(99), ola.id(), NOW, oversight -> oversight.whom()));
        assertEquals(List.of(), announced().changedPeople());
    }

    @Test
    default void tells_nobody_of_what_is_so_already() {
        User ola = register("ola");
        judge(ola, ola, Optional.of(true), Optional.of(false));
        assertEquals(List.of(), announced().changedPeople());
    }

    @Test
    default void shows_deactivated_people_and_when_all_registered_to_who_asks_for_them() {
        User ola = register("ola");
        Person jan = deactivate(register("jan"), ola);
        PeopleSearch active = new PeopleSearch(Words.in(""), Optional.empty(), 10, false);
        PeopleSearch all = new PeopleSearch(Words.in(""), Optional.empty(), 10, true);
        assertEquals(1, people().search(active).size());
        assertEquals(
                List.of(jan.id(), ola.id()),
                people().search(all).stream().map(Person::id).toList());
        assertEquals(
                new Registered(jan, NOW, Optional.empty()),
                people().searchRegistered(all).get(0));
    }

    @Test
    default void lets_nobody_into_a_room_who_is_deactivated() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = open("ops", ola);
        deactivate(jan, ola);
        assertRefused(USER_NOT_FOUND, () -> give(ops.id(), ola, jan, Role.MEMBER));
        assertRefused(USER_NOT_FOUND, () -> direct(ola, jan));
        assertEquals(1, rooms().members(ops.id()).size());
    }

    @Test
    default void keeps_what_a_deactivated_person_told_of_themselves() {
        User ola = register("ola");
        User jan = register("jan");
        people().describe(jan.id(), before -> before.with(Optional.of(new DisplayName("Jan")), Optional.empty()));
        assertEquals("Jan", deactivate(jan, ola).profile().name().value());
    }

    @RepeatedTest(20)
    default void stores_nothing_after_the_answer_in_a_flood() throws Exception {
        User ola = register("ola");
        User jan = register("jan");
        AtomicReference<Integer> atAnswer = new AtomicReference<>();
        Race.of(5, runner -> {
            if (runner == 0) {
                deactivate(jan, ola);
                atAnswer.set(announced().rows().size());
            } else {
                for (int i = 0; i < 50; i++) {
                    post(RoomId.GENERAL, jan, "flood " + i);
                }
            }
        });
        assertEquals(atAnswer.get(), announced().rows().size());
        assertRefused(UNAUTHENTICATED, () -> post(RoomId.GENERAL, jan, "after"));
    }
}

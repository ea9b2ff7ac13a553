package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.UNAUTHENTICATED;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.People;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.user.Avatar;
import chat.domain.user.Person;
import chat.domain.user.Profile;
import chat.domain.user.State;
import chat.domain.user.User;
import chat.domain.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link People} must do with pictures, and with accounts that end. */
public interface LeavingForGoodContract extends Storage {

    @Test
    default void keeps_a_picture_until_there_is_another_or_none() {
        User ola = register("ola");
        Avatar one = new Avatar(new byte[] {1, 2, 3});
        Avatar two = new Avatar(new byte[] {4});
        assertEquals(Optional.empty(), people().avatar(ola.id()));
        Person depicted = people().depict(ola.id(), Optional.of(one));
        assertEquals(Optional.of(one.digest()), depicted.profile().avatar());
        assertEquals(Optional.of(one), people().avatar(ola.id()));
        people().depict(ola.id(), Optional.of(two));
        assertEquals(Optional.of(two), people().avatar(ola.id()));
        people().depict(ola.id(), Optional.empty());
        assertEquals(Optional.empty(), people().avatar(ola.id()));
        assertEquals(3, announced().changedPeople().size());
    }

    @Test
    default void leaves_nothing_of_who_deletes_their_account_but_what_they_wrote() {
        User ola = register("ola");
        User jan = register("jan");
        sessions().open(new Session(new SessionId("jan1"), jan, NOW, NOW), Optional.empty());
        people().depict(jan.id(), Optional.of(new Avatar(new byte[] {1})));
        Message said = post(RoomId.GENERAL, jan, "I was here").message();
        announced().clear();
        people().delete(jan.id(), false, LATER);
        Person left = people().find(jan.id()).orElseThrow();
        assertEquals(new Username("deleted-" + jan.id().value()), left.user().name());
        assertEquals(Profile.EMPTY, left.profile());
        assertEquals(State.DELETED, left.state());
        assertEquals(Optional.empty(), people().avatar(jan.id()));
        assertEquals(List.of(), sessions().of(jan.id()));
        assertEquals(List.of(jan.id()), announced().closedAccounts());
        assertEquals(List.of(left), announced().changedPeople());
        assertEquals(Message.Kind.LEFT, announced().rows(RoomId.GENERAL).get(0).kind());
        assertEquals(1, rooms().members(RoomId.GENERAL).size());
        assertEquals(said.post(), history().find(said.id()).orElseThrow().post());
        assertEquals(Optional.empty(), accounts().find(new Username("jan")));
        assertTrue(rooms().of(ola.id()).size() == 1);
    }

    @Test
    default void gives_the_name_to_somebody_else_who_is_then_meant_by_it() {
        User ola = register("ola");
        User jan = register("jan");
        people().delete(jan.id(), false, LATER);
        Message before =
                post(RoomId.GENERAL, ola, "where is @jan and @deleted-2").message();
        assertEquals(List.of(), before.written().mentions().users());
        User other = register("jan");
        Message after = post(RoomId.GENERAL, ola, "hello @jan").message();
        assertEquals(List.of(other.id()), after.written().mentions().users());
    }

    @Test
    default void does_nothing_for_an_account_that_is_gone() {
        register("ola");
        User jan = register("jan");
        people().delete(jan.id(), false, LATER);
        assertRefused(UNAUTHENTICATED, () -> people().delete(jan.id(), true, LATER));
        assertRefused(UNAUTHENTICATED, () -> post(RoomId.GENERAL, jan, "after"));
        assertRefused(
                UNAUTHENTICATED,
                () -> sessions().open(new Session(new SessionId("jan2"), jan, NOW, NOW), Optional.empty()));
    }

    @Test
    default void keeps_the_last_administrator_and_the_last_owner_of_others() {
        User ola = register("ola");
        User jan = register("jan");
        assertRefused(CONFLICT, () -> people().delete(ola.id(), false, LATER));
        RoomId ops = open("ops", jan).id();
        RoomId alone = open("alone", jan).id();
        join(ops, ola);
        assertRefused(CONFLICT, () -> people().delete(jan.id(), false, LATER));
        leave(ops, ola);
        people().delete(jan.id(), false, LATER);
        assertEquals(List.of(), rooms().members(alone));
    }

    @Test
    default void erases_all_that_was_written_and_nothing_of_others() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = open("ops", ola).id();
        join(ops, jan);
        List<MessageId> theirs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            theirs.add(post(i % 2 == 0 ? ops : RoomId.GENERAL, jan, "secret " + i)
                    .message()
                    .id());
            post(ops, ola, "public " + i);
        }
        react(theirs.get(0), ola, "👍", true);
        people().delete(jan.id(), true, LATER);
        settle();
        for (MessageId id : theirs) {
            assertEquals(Message.Kind.DELETED, history().find(id).orElseThrow().kind());
        }
        assertEquals(
                60,
                announced().rows(ops).stream()
                        .filter(row ->
                                row.post().isPresent() && row.author().id().equals(ola.id()) && row.isNew())
                        .count());
        assertEquals(0, unread(ops, ola).messages());
    }
}

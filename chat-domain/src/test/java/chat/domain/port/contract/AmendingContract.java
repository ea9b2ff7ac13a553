package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.EDIT_CONFLICT;
import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.MESSAGE_NOT_FOUND;
import static chat.domain.error.ErrorCode.NOT_A_MEMBER;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Edit;
import chat.domain.message.Emoji;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Post;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link chat.domain.port.RoomLog#amend} must do. */
public interface AmendingContract extends Storage {

    @Test
    default void edits_in_place_and_tells_the_row_as_it_became() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "helo", "c-1").message();
        post(RoomId.GENERAL, ola, "in between");
        announced().clear();
        Message edited = edit(first.id(), ola, "hello");
        Post post = first.written().edited(new Content("hello"), Mentions.NONE, new Edit(new Revision(4), LATER));
        assertEquals(first.changed(new Revision(4), post), edited);
        assertEquals(List.of(edited), announced().rows());
        assertEquals(Optional.of(edited), history().find(first.id()));
        assertEquals(Optional.of(new ClientId("c-1")), edited.clientId());
    }

    @Test
    default void gives_a_post_after_an_edit_the_revision_as_its_seq() {
        User ola = register("ola");
        Message first = post(RoomId.GENERAL, ola, "helo").message();
        edit(first.id(), ola, "hello");
        Message next = post(RoomId.GENERAL, ola, "next").message();
        assertEquals(4, next.seq());
        assertEquals(new Revision(4), next.revision());
        assertEquals(4, rooms().of(ola.id()).get(0).lastSeq());
        edit(first.id(), ola, "hello!");
        assertEquals(4, rooms().of(ola.id()).get(0).lastSeq());
        assertEquals(new Revision(5), rooms().of(ola.id()).get(0).revision());
    }

    @Test
    default void takes_no_revision_for_an_amendment_that_changes_nothing() {
        User ola = register("ola");
        Message first = post(RoomId.GENERAL, ola, "hello").message();
        announced().clear();
        assertEquals(first, edit(first.id(), ola, "hello"));
        assertEquals(first, react(first.id(), ola, "👍", false));
        assertEquals(first, pin(first.id(), ola, false));
        Message reacted = react(first.id(), ola, "👍", true);
        assertEquals(reacted, react(first.id(), ola, "👍", true));
        assertEquals(List.of(reacted), announced().rows());
    }

    @Test
    default void leaves_a_tombstone_that_says_nothing() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "secret", "c-1").message();
        react(first.id(), ola, "👍", true);
        pin(first.id(), ola, true);
        announced().clear();
        Message deleted = remove(first.id(), ola);
        assertEquals(first.deleted(new Revision(5)), deleted);
        assertEquals(Optional.empty(), deleted.post());
        assertEquals(List.of(deleted), announced().rows());
        assertEquals(Optional.of(deleted), history().find(first.id()));
        assertEquals(List.of(), history().reactions(first.id()));
        assertEquals(deleted, remove(first.id(), ola));
        assertEquals(List.of(deleted), announced().rows());
    }

    @Test
    default void does_nothing_more_with_a_tombstone_or_with_rows_that_nobody_wrote() {
        User ola = register("ola");
        Message gone = post(RoomId.GENERAL, ola, "secret").message();
        remove(gone.id(), ola);
        MessageId joined = MessageId.of(RoomId.GENERAL, 1);
        for (MessageId id : List.of(gone.id(), joined)) {
            assertRefused(MESSAGE_NOT_FOUND, () -> edit(id, ola, "more"));
            assertRefused(MESSAGE_NOT_FOUND, () -> react(id, ola, "👍", true));
            assertRefused(MESSAGE_NOT_FOUND, () -> pin(id, ola, true));
            assertRefused(MESSAGE_NOT_FOUND, () -> reply(RoomId.GENERAL, ola, "so?", id));
        }
        assertRefused(MESSAGE_NOT_FOUND, () -> remove(joined, ola));
    }

    @Test
    default void refuses_a_message_or_room_that_never_was() {
        User ola = register("ola");
        assertRefused(MESSAGE_NOT_FOUND, () -> edit(MessageId.of(RoomId.GENERAL, 99), ola, "echo"));
        assertRefused(ROOM_NOT_FOUND, () -> edit(MessageId.of(new RoomId(99), 1), ola, "echo"));
        assertRefused(ROOM_NOT_FOUND, () -> remove(new MessageId(-1), ola));
    }

    @Test
    default void changes_and_tells_nothing_of_what_the_rule_refuses() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = open("ops", ola);
        Message message = post(ops.id(), ola, "mine").message();
        announced().clear();
        assertRefused(NOT_A_MEMBER, () -> react(message.id(), jan, "👍", true));
        join(ops.id(), jan);
        announced().clear();
        assertRefused(FORBIDDEN, () -> edit(message.id(), jan, "yours"));
        assertRefused(FORBIDDEN, () -> remove(message.id(), jan));
        assertEquals(List.of(), announced().rows());
        assertEquals(Optional.of(message), history().find(message.id()));
    }

    @Test
    default void tells_an_edit_of_what_was_edited_meanwhile_but_not_of_what_was_reacted_to() {
        User ola = register("ola");
        Message first = post(RoomId.GENERAL, ola, "helo").message();
        react(first.id(), ola, "👍", true);
        editBasedOn(first.revision(), first.id(), ola, "hello");
        assertRefused(EDIT_CONFLICT, () -> editBasedOn(first.revision(), first.id(), ola, "hello?"));
        Message third = editBasedOn(new Revision(4), first.id(), ola, "hello!");
        assertEquals("hello!", third.written().content().value());
    }

    private Message editBasedOn(Revision base, MessageId message, User by, String text) {
        return roomLog()
                .amend(
                        message.room(),
                        message,
                        by.id(),
                        held -> held.edit(new Content(text), Optional.of(base), 100, LATER));
    }

    @Test
    default void counts_reactions_and_names_them_in_the_order_given() {
        User ola = register("ola");
        User jan = register("jan");
        Message message = post(RoomId.GENERAL, ola, "lunch?").message();
        react(message.id(), jan, "👍", true);
        react(message.id(), ola, "🎉", true);
        react(message.id(), ola, "👍", true);
        List<Reaction> both = List.of(
                new Reaction(new Emoji("👍"), 2, List.of(jan.id(), ola.id())),
                new Reaction(new Emoji("🎉"), 1, List.of(ola.id())));
        assertEquals(both, history().find(message.id()).orElseThrow().written().reactions());
        assertEquals(both, history().reactions(message.id()));
        react(message.id(), jan, "👍", false);
        Message left = react(message.id(), ola, "🎉", false);
        List<Reaction> one = List.of(new Reaction(new Emoji("👍"), 1, List.of(ola.id())));
        assertEquals(one, left.written().reactions());
        assertEquals(one, history().reactions(message.id()));
    }

    @Test
    default void names_the_first_fifty_who_reacted_and_counts_all() {
        User ola = register("ola");
        Message message = post(RoomId.GENERAL, ola, "who comes?").message();
        List<User> people = new ArrayList<>();
        for (int i = 0; i < Reaction.SHOWN + 2; i++) {
            people.add(register("person" + i));
            react(message.id(), people.get(i), "👍", true);
        }
        Message without = react(message.id(), people.get(0), "👍", false);
        Reaction shown = without.written().reactions().get(0);
        assertEquals(Reaction.SHOWN + 1, shown.count());
        assertEquals(
                people.subList(1, Reaction.SHOWN + 1).stream().map(User::id).toList(), shown.users());
        assertEquals(
                Reaction.SHOWN + 1,
                history().reactions(message.id()).get(0).users().size());
    }

    @Test
    default void keeps_everybodys_reaction_when_all_react_at_once() throws Exception {
        User ola = register("ola");
        Message message = post(RoomId.GENERAL, ola, "now").message();
        List<User> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(register("person" + i));
        }
        Race.of(8, runner -> react(message.id(), people.get(runner), "👍", true));
        assertEquals(
                8,
                history()
                        .find(message.id())
                        .orElseThrow()
                        .written()
                        .reactions()
                        .get(0)
                        .count());
        assertFalse(history().find(message.id()).orElseThrow().isNew());
    }
}

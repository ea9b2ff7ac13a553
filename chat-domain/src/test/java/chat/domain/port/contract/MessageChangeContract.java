package chat.domain.port.contract;

import static chat.domain.ErrorCode.EDIT_CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;
import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.domain.account.User;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Emoji;
import chat.domain.message.LastEdit;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageId;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link chat.domain.port.RoomLog#changeMessage}. */
public interface MessageChangeContract extends StorageContract {

    @Test
    default void an_edit_updates_the_row_and_publishes_it() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "helo", "c-1").message();
        post(RoomId.GENERAL, ola, "in between");
        publishedEvents().clear();
        Message edited = edit(first.id(), ola, "hello");
        MessageBody post =
                first.requireBody().withEdit(new Content("hello"), Mentions.NONE, new LastEdit(new Revision(4), LATER));
        assertEquals(first.requireText().withBody(new Revision(4), post), edited);
        assertEquals(List.of(edited), publishedEvents().rows());
        assertEquals(Optional.of(edited), history().find(first.id()));
        assertEquals(Optional.of(new ClientId("c-1")), edited.clientId());
    }

    @Test
    default void a_post_after_an_edit_takes_the_revision_as_its_seq() {
        User ola = register("ola");
        Message first = post(RoomId.GENERAL, ola, "helo").message();
        edit(first.id(), ola, "hello");
        Message next = post(RoomId.GENERAL, ola, "next").message();
        assertEquals(4, next.seq());
        assertEquals(new Revision(4), next.revision());
        assertEquals(4, rooms().listJoined(ola.id()).get(0).lastSeq());
        edit(first.id(), ola, "hello!");
        assertEquals(4, rooms().listJoined(ola.id()).get(0).lastSeq());
        assertEquals(new Revision(5), rooms().listJoined(ola.id()).get(0).revision());
    }

    @Test
    default void takes_no_revision_for_a_change_without_effect() {
        User ola = register("ola");
        Message first = post(RoomId.GENERAL, ola, "hello").message();
        publishedEvents().clear();
        assertEquals(first, edit(first.id(), ola, "hello"));
        assertEquals(first, react(first.id(), ola, "👍", false));
        assertEquals(first, pin(first.id(), ola, false));
        Message reacted = react(first.id(), ola, "👍", true);
        assertEquals(reacted, react(first.id(), ola, "👍", true));
        assertEquals(List.of(reacted), publishedEvents().rows());
    }

    @Test
    default void a_deletion_leaves_a_tombstone_without_content() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "secret", "c-1").message();
        react(first.id(), ola, "👍", true);
        pin(first.id(), ola, true);
        publishedEvents().clear();
        Message deleted = remove(first.id(), ola);
        assertEquals(first.requireText().deleted(new Revision(5)), deleted);
        assertEquals(List.of(deleted), publishedEvents().rows());
        assertEquals(Optional.of(deleted), history().find(first.id()));
        assertEquals(List.of(), history().reactions(first.id()));
        assertEquals(deleted, remove(first.id(), ola));
        assertEquals(List.of(deleted), publishedEvents().rows());
    }

    @Test
    default void refuses_changes_and_replies_to_tombstones_and_events() {
        User ola = register("ola");
        Message deleted = post(RoomId.GENERAL, ola, "secret").message();
        remove(deleted.id(), ola);
        MessageId joined = MessageId.of(RoomId.GENERAL, 1);
        for (MessageId id : List.of(deleted.id(), joined)) {
            assertRefused(MESSAGE_NOT_FOUND, () -> edit(id, ola, "more"));
            assertRefused(MESSAGE_NOT_FOUND, () -> react(id, ola, "👍", true));
            assertRefused(MESSAGE_NOT_FOUND, () -> pin(id, ola, true));
            assertRefused(MESSAGE_NOT_FOUND, () -> reply(RoomId.GENERAL, ola, "so?", id));
        }
        assertRefused(MESSAGE_NOT_FOUND, () -> remove(joined, ola));
    }

    @Test
    default void refuses_to_change_an_unknown_message() {
        User ola = register("ola");
        assertRefused(MESSAGE_NOT_FOUND, () -> edit(MessageId.of(RoomId.GENERAL, 99), ola, "echo"));
        assertRefused(ROOM_NOT_FOUND, () -> edit(MessageId.of(new RoomId(99), 1), ola, "echo"));
        assertRefused(ROOM_NOT_FOUND, () -> remove(new MessageId(-1), ola));
    }

    @Test
    default void a_refused_change_is_neither_stored_nor_published() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = createRoom("ops", ola);
        Message message = post(ops.id(), ola, "mine").message();
        publishedEvents().clear();
        assertRefused(NOT_A_MEMBER, () -> react(message.id(), jan, "👍", true));
        join(ops.id(), jan);
        publishedEvents().clear();
        assertRefused(FORBIDDEN, () -> edit(message.id(), jan, "yours"));
        assertRefused(FORBIDDEN, () -> remove(message.id(), jan));
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(Optional.of(message), history().find(message.id()));
    }

    @Test
    default void an_edit_conflicts_with_another_edit_but_not_with_a_reaction() {
        User ola = register("ola");
        Message first = post(RoomId.GENERAL, ola, "helo").message();
        react(first.id(), ola, "👍", true);
        editBasedOn(first.revision(), first.id(), ola, "hello");
        assertRefused(EDIT_CONFLICT, () -> editBasedOn(first.revision(), first.id(), ola, "hello?"));
        Message third = editBasedOn(new Revision(4), first.id(), ola, "hello!");
        assertEquals("hello!", third.requireBody().content().value());
    }

    private Message editBasedOn(Revision base, MessageId message, User actor, String text) {
        return roomLog()
                .changeMessage(
                        message.room(),
                        message,
                        actor.id(),
                        policy -> policy.edit(new Content(text), Optional.of(base), 100, LATER));
    }

    @Test
    default void counts_reactions_and_lists_their_users_in_order() {
        User ola = register("ola");
        User jan = register("jan");
        Message message = post(RoomId.GENERAL, ola, "lunch?").message();
        react(message.id(), jan, "👍", true);
        react(message.id(), ola, "🎉", true);
        react(message.id(), ola, "👍", true);
        List<Reaction> both = List.of(
                new Reaction(new Emoji("👍"), 2, List.of(jan.id(), ola.id())),
                new Reaction(new Emoji("🎉"), 1, List.of(ola.id())));
        assertEquals(
                both, history().find(message.id()).orElseThrow().requireBody().reactions());
        assertEquals(both, history().reactions(message.id()));
        react(message.id(), jan, "👍", false);
        Message left = react(message.id(), ola, "🎉", false);
        List<Reaction> one = List.of(new Reaction(new Emoji("👍"), 1, List.of(ola.id())));
        assertEquals(one, left.requireBody().reactions());
        assertEquals(one, history().reactions(message.id()));
    }

    @Test
    default void lists_the_first_fifty_users_of_a_reaction_and_counts_all() {
        User ola = register("ola");
        Message message = post(RoomId.GENERAL, ola, "who comes?").message();
        List<User> users = new ArrayList<>();
        for (int i = 0; i < Reaction.MAX_USERS_SHOWN + 2; i++) {
            users.add(register("user" + i));
            react(message.id(), users.get(i), "👍", true);
        }
        Message without = react(message.id(), users.get(0), "👍", false);
        Reaction shown = without.requireBody().reactions().get(0);
        assertEquals(Reaction.MAX_USERS_SHOWN + 1, shown.count());
        assertEquals(
                users.subList(1, Reaction.MAX_USERS_SHOWN + 1).stream()
                        .map(User::id)
                        .toList(),
                shown.users());
        assertEquals(
                Reaction.MAX_USERS_SHOWN + 1,
                history().reactions(message.id()).get(0).users().size());
    }

    @Test
    default void stores_all_concurrent_reactions() throws Exception {
        User ola = register("ola");
        Message message = post(RoomId.GENERAL, ola, "now").message();
        List<User> users = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            users.add(register("user" + i));
        }
        Race.run(8, runner -> react(message.id(), users.get(runner), "👍", true));
        assertEquals(
                8,
                history()
                        .find(message.id())
                        .orElseThrow()
                        .requireBody()
                        .reactions()
                        .get(0)
                        .count());
        assertFalse(history().find(message.id()).orElseThrow().isNew());
    }
}

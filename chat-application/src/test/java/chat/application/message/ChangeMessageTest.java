package chat.application.message;

import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import chat.application.TestEnvironment;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.message.Revision;
import chat.domain.room.NewRoom;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeMessageTest {
    private static final RoomId GENERAL = RoomId.GENERAL;

    private final TestEnvironment env = new TestEnvironment();
    private final PostMessage post = new PostMessage(env.chat.roomLog(), () -> 20, env.unlimited(), env.clock);
    private final EditMessage edit = new EditMessage(env.chat.roomLog(), () -> 20, env.limit(3), env.clock);
    private final DeleteMessage delete = new DeleteMessage(env.chat.roomLog(), env.limit(3), env.clock);
    private final ReactToMessage react = new ReactToMessage(env.chat.roomLog(), env.limit(3), env.clock);
    private final PinMessage pin = new PinMessage(env.chat.roomLog(), env.limit(3), env.clock);
    private final MessageQueries queries = new MessageQueries(env.chat.rooms(), env.chat.history());

    private User ola;
    private MessageView hello;

    @BeforeEach
    void begin() {
        ola = env.user("ola");
        hello = say("hello @room", Optional.empty());
    }

    @Test
    void an_edit_keeps_the_seq_and_records_its_time() {
        MessageView edited = edit("hello @ola", Optional.of(hello.revision()));
        assertEquals("hello @ola", edited.content());
        assertEquals("2026-11-22T10:15:30.400Z", edited.editedAt());
        assertEquals(hello.seq(), edited.seq());
        assertEquals(3, edited.revision());
        assertEquals(List.of(ola.id().value()), edited.mentions());
        assertNull(edited.mentionsRoom());
        assertRefused(ErrorCode.EDIT_CONFLICT, () -> edit("hi", Optional.of(hello.revision())));
    }

    @Test
    void refuses_an_edit_with_empty_or_too_long_content() {
        assertRefused(ErrorCode.CONTENT_EMPTY, () -> edit(" ", Optional.empty()));
        assertRefused(ErrorCode.CONTENT_TOO_LONG, () -> edit("012345678901234567890", Optional.empty()));
    }

    @Test
    void a_tombstone_keeps_the_author_only() {
        react("👍", true);
        MessageView deleted = delete.handle(new DeleteMessage.Command(GENERAL, id(), ola.id()));
        assertEquals(true, deleted.deleted());
        assertEquals("ola", deleted.username());
        assertNull(deleted.content());
        assertNull(deleted.reactions());
        assertNull(deleted.mentionsRoom());
        assertNull(deleted.kind());
        assertEquals(List.of(), queries.reactions(GENERAL, ola.id(), id()).reactions());
    }

    @Test
    void adds_and_removes_a_reaction() {
        List<ReactionView> thumb =
                List.of(new ReactionView("👍", 1, List.of(ola.id().value())));
        assertEquals(thumb, react("👍", true).reactions());
        assertEquals(thumb, queries.reactions(GENERAL, ola.id(), id()).reactions());
        assertNull(react("👍", false).reactions());
        assertRefused(ErrorCode.BAD_REQUEST, () -> react("not one", true));
        MessageId unknown = MessageId.of(GENERAL, 99);
        assertRefused(ErrorCode.MESSAGE_NOT_FOUND, () -> queries.reactions(GENERAL, ola.id(), unknown));
    }

    @Test
    void pins_and_unpins_a_message() {
        assertEquals(true, pin(true).pinned());
        assertNull(pin(false).pinned());
    }

    @Test
    void edits_reactions_pins_and_deletions_count_against_their_limit() {
        for (int i = 0; i < 3; i++) {
            edit("hello " + i, Optional.empty());
            react("" + i, true);
            pin(i % 2 == 0);
        }
        assertRefused(ErrorCode.RATE_LIMITED, () -> edit("hello 3", Optional.empty()));
        assertRefused(ErrorCode.RATE_LIMITED, () -> react("3", true));
        assertRefused(ErrorCode.RATE_LIMITED, () -> pin(false));
        assertEquals("hello 2", queries.get(GENERAL, ola.id(), id()).content());
        for (int i = 0; i < 3; i++) {
            delete.handle(new DeleteMessage.Command(GENERAL, id(), ola.id()));
        }
        assertRefused(ErrorCode.RATE_LIMITED, () -> delete.handle(new DeleteMessage.Command(GENERAL, id(), ola.id())));
    }

    @Test
    void a_message_is_not_found_in_another_room() {
        RoomId ops = env.chat
                .roomLog()
                .createRoom(
                        new NewRoom(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, ola.id(), env.clock.instant()))
                .room()
                .id();
        assertRefused(
                ErrorCode.MESSAGE_NOT_FOUND,
                () -> edit.handle(new EditMessage.Command(ops, id(), ola.id(), "hi", Optional.empty())));
        assertRefused(ErrorCode.MESSAGE_NOT_FOUND, () -> delete.handle(new DeleteMessage.Command(ops, id(), ola.id())));
        assertRefused(
                ErrorCode.MESSAGE_NOT_FOUND,
                () -> react.handle(new ReactToMessage.Command(ops, id(), ola.id(), "👍", true)));
        assertRefused(ErrorCode.MESSAGE_NOT_FOUND, () -> pin.handle(new PinMessage.Command(ops, id(), ola.id(), true)));
        assertRefused(ErrorCode.MESSAGE_NOT_FOUND, () -> queries.reactions(ops, ola.id(), id()));
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> queries.reactions(new RoomId(99), ola.id(), id()));
    }

    @Test
    void a_page_contains_the_messages_that_its_replies_answer() {
        MessageView near = say("first answer", Optional.of(hello.id()));
        MessageView far = say("second answer", Optional.of(near.id()));
        MessagePage page = page(2);
        assertEquals(List.of(near, far), views(page.messages()));
        assertEquals(List.of(hello), views(page.replied()));
        assertEquals(hello.id(), near.replyTo());
        assertEquals(List.of(), page(3).replied());
    }

    private MessagePage page(int limit) {
        return env.chat.history().page(GENERAL, new PageRequest(PageRequest.Direction.NEWEST, 0, limit));
    }

    private static List<MessageView> views(List<Message> rows) {
        return rows.stream().map(MessageView::of).toList();
    }

    private MessageId id() {
        return new MessageId(hello.id());
    }

    private MessageView say(String content, Optional<Long> replyTo) {
        return post.handle(new PostMessage.Command(
                        GENERAL, ola.id(), content, replyTo.map(MessageId::new), Optional.empty()))
                .message();
    }

    private MessageView edit(String content, Optional<Long> basedOn) {
        return edit.handle(new EditMessage.Command(GENERAL, id(), ola.id(), content, basedOn.map(Revision::new)));
    }

    private MessageView pin(boolean on) {
        return pin.handle(new PinMessage.Command(GENERAL, id(), ola.id(), on));
    }

    private MessageView react(String emoji, boolean on) {
        return react.handle(new ReactToMessage.Command(GENERAL, id(), ola.id(), emoji, on));
    }
}

package chat.application.message;

import static chat.application.TestEnvironment.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.TestEnvironment;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.message.PageRequest.Direction;
import chat.domain.message.Revision;
import chat.domain.room.NewRoom;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final RoomId UNKNOWN = new RoomId(99);

    private final TestEnvironment env = new TestEnvironment();
    private final PostMessage post = new PostMessage(env.chat.roomLog(), () -> 10, env.limit(3), env.clock);
    private final MessageQueries queries = new MessageQueries(env.chat.rooms(), env.chat.history());
    private final List<MessagePage> encoded = new ArrayList<>();
    private final PageQueries pages = queries.pages(page -> {
        encoded.add(page);
        return page.toString().getBytes(UTF_8);
    });

    private User ola;

    @BeforeEach
    void register() {
        ola = env.user("ola");
    }

    @Test
    void a_message_takes_the_next_revision_and_is_published() {
        MessageView hello = say(" hello ", Optional.of("c-1")).message();
        assertEquals("hello", hello.content());
        assertEquals(2, hello.seq());
        assertEquals(2, hello.revision());
        assertEquals("2026-11-22T10:15:30.400Z", hello.timestamp());
        assertEquals("c-1", hello.clientId());
        assertNull(hello.kind());
        assertEquals(hello, MessageView.of(env.publishedEvents.rows().get(1)));
    }

    @Test
    void a_retry_returns_the_first_result_without_an_event() {
        PostMessage.Result first = say("hello", Optional.of("c-1"));
        PostMessage.Result second = say("hello", Optional.of("c-1"));
        assertFalse(first.duplicate());
        assertTrue(second.duplicate());
        assertEquals(first.message(), second.message());
        assertEquals(2, env.publishedEvents.rows().size());
        assertRefused(ErrorCode.IDEMPOTENCY_CONFLICT, () -> say("other", Optional.of("c-1")));
    }

    @Test
    void refuses_invalid_content_invalid_client_ids_and_unknown_rooms() {
        assertRefused(ErrorCode.CONTENT_EMPTY, () -> say("  ", Optional.empty()));
        assertRefused(ErrorCode.CONTENT_TOO_LONG, () -> say("01234567890", Optional.empty()));
        assertRefused(ErrorCode.BAD_REQUEST, () -> say("hello", Optional.of("not one")));
        assertRefused(
                ErrorCode.ROOM_NOT_FOUND,
                () -> post.handle(
                        new PostMessage.Command(UNKNOWN, ola.id(), "hello", Optional.empty(), Optional.empty())));
        assertEquals(1, env.publishedEvents.rows().size());
    }

    @Test
    void refuses_a_non_member_without_an_event() {
        User jan = env.user("jan");
        RoomId ops = env.chat
                .roomLog()
                .createRoom(
                        new NewRoom(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, ola.id(), env.clock.instant()))
                .room()
                .id();
        env.publishedEvents.clear();
        assertRefused(
                ErrorCode.NOT_A_MEMBER,
                () -> post.handle(new PostMessage.Command(ops, jan.id(), "hello", Optional.empty(), Optional.empty())));
        assertTrue(env.publishedEvents.rows().isEmpty());
    }

    @Test
    void only_accepted_new_messages_count_against_the_limit() {
        say("one", Optional.of("c-1"));
        for (int i = 0; i < 5; i++) {
            say("one", Optional.of("c-1"));
            assertRefused(ErrorCode.CONTENT_TOO_LONG, () -> say("01234567890", Optional.empty()));
        }
        say("two", Optional.empty());
        say("three", Optional.empty());
        assertRefused(ErrorCode.RATE_LIMITED, () -> say("four", Optional.empty()));
        env.clock.advance(Duration.ofSeconds(10));
        say("four", Optional.empty());
    }

    @Test
    void reads_pages_and_single_messages() {
        MessageView hello = say("hello", Optional.empty()).message();
        pages.page(RoomId.GENERAL, ola.id(), new PageRequest(Direction.NEWEST, 0, 1));
        MessagePage page = encoded.get(0);
        assertEquals(hello, MessageView.of(page.messages().get(0)));
        assertTrue(page.hasMore());
        assertEquals(new Revision(2), page.revision());
        assertEquals(hello, get(RoomId.GENERAL, new MessageId(hello.id())));
    }

    @Test
    void encodes_the_newest_page_once_until_it_changes() {
        User jan = env.user("jan");
        PageRequest newest = new PageRequest(Direction.NEWEST, 0, 1);
        EncodedPage first = pages.page(RoomId.GENERAL, ola.id(), newest);
        assertSame(first, pages.page(RoomId.GENERAL, jan.id(), newest));
        assertEquals(1, encoded.size());
        say("hello", Optional.empty());
        EncodedPage second = pages.page(RoomId.GENERAL, jan.id(), newest);
        assertNotEquals(first.digest(), second.digest());
        assertSame(second, pages.page(RoomId.GENERAL, ola.id(), newest));
        pages.page(RoomId.GENERAL, ola.id(), new PageRequest(Direction.NEWEST, 0, 2));
        assertEquals(3, encoded.size());
        assertEquals(2, encoded.get(2).messages().size());
    }

    @Test
    void encodes_each_older_page_once_until_the_log_changes() {
        User jan = env.user("jan");
        PageRequest older = new PageRequest(Direction.BEFORE, 2, 1);
        EncodedPage first = pages.page(RoomId.GENERAL, ola.id(), older);
        assertEquals(Optional.empty(), first.digest());
        assertSame(first, pages.page(RoomId.GENERAL, jan.id(), older));
        pages.page(RoomId.GENERAL, ola.id(), new PageRequest(Direction.AFTER, 2, 1));
        pages.page(RoomId.GENERAL, ola.id(), new PageRequest(Direction.BEFORE, 3, 1));
        assertEquals(3, encoded.size());
        say("hello", Optional.empty());
        assertNotSame(first, pages.page(RoomId.GENERAL, ola.id(), older));
    }

    @Test
    void finds_no_message_of_another_room_and_no_unknown_room() {
        MessageView hello = say("hello", Optional.empty()).message();
        RoomId ops = env.chat
                .roomLog()
                .createRoom(
                        new NewRoom(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, ola.id(), env.clock.instant()))
                .room()
                .id();
        assertRefused(ErrorCode.MESSAGE_NOT_FOUND, () -> get(ops, new MessageId(hello.id())));
        assertRefused(ErrorCode.MESSAGE_NOT_FOUND, () -> get(RoomId.GENERAL, MessageId.of(RoomId.GENERAL, 77)));
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> get(UNKNOWN, MessageId.of(UNKNOWN, 1)));
        assertRefused(
                ErrorCode.ROOM_NOT_FOUND, () -> pages.page(UNKNOWN, ola.id(), new PageRequest(Direction.NEWEST, 0, 1)));
    }

    private MessageView get(RoomId room, MessageId message) {
        return queries.get(room, ola.id(), message);
    }

    private PostMessage.Result say(String content, Optional<String> clientId) {
        return post.handle(new PostMessage.Command(RoomId.GENERAL, ola.id(), content, Optional.empty(), clientId));
    }
}

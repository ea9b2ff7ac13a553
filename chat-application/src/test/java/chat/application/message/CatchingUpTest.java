package chat.application.message;

import static chat.application.Scene.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.Scene;
import chat.application.person.GetMe;
import chat.application.room.FindBehind;
import chat.application.room.Greet;
import chat.application.room.ListRoomIds;
import chat.application.view.ChangesView;
import chat.application.view.GreetingView;
import chat.application.view.MessageView;
import chat.application.view.RoomView;
import chat.domain.error.ErrorCode;
import chat.domain.message.Changes;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.Founding;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchingUpTest {
    private final Scene scene = new Scene();
    private final PostMessage post = new PostMessage(scene.chat.roomLog(), () -> 20, scene.unlimited(), scene.clock);
    private final CatchUp catchUp = new CatchUp(scene.chat.history());
    private final ReadChanges readChanges = new ReadChanges(scene.chat.rooms(), scene.chat.history());
    private final MarkRead markRead = new MarkRead(scene.chat.readPointers(), scene.unlimited());
    private final MarkUnread markUnread = new MarkUnread(scene.chat.readPointers(), scene.unlimited());
    private final Greet greet =
            new Greet(scene.chat.rooms(), scene.chat.history(), new GetMe(scene.chat.people()), scene.clock);

    private User ola;
    private User jan;
    private RoomId ops;

    @BeforeEach
    void begin() {
        ola = scene.user("ola");
        jan = scene.user("jan");
        ops = scene.chat
                .roomLog()
                .open(new Founding(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, ola.id(), scene.clock.instant()))
                .room()
                .id();
    }

    @Test
    void tells_a_member_what_was_missed() {
        MessageView missed = say("hello");
        ChangesView changes = catchUp(ola, 1);
        assertEquals(List.of(missed), changes.messages());
        assertEquals(2, changes.revision());
        assertFalse(changes.more());
        assertNull(changes.reset());
        assertEquals("e7f3", changes.epoch());
    }

    @Test
    void tells_to_begin_anew_after_too_much_or_from_the_future() {
        for (int i = 0; i < Changes.REACH; i++) {
            say("message " + i);
        }
        assertNull(catchUp(ola, 1).reset());
        assertTrue(catchUp(ola, 1).more());
        for (long since : new long[] {0, 1002, -1}) {
            assertEquals(true, catchUp(ola, since).reset());
            assertEquals(List.of(), catchUp(ola, since).messages());
            assertEquals(1001, catchUp(ola, since).revision());
        }
    }

    @Test
    void tells_strangers_nothing_but_lets_them_read_a_public_room() {
        say("hello");
        refused(ErrorCode.ROOM_NOT_FOUND, () -> catchUp(jan, 1));
        assertEquals(1, readChanges(jan, 1).messages().size());
        refused(
                ErrorCode.ROOM_NOT_FOUND,
                () -> readChanges.handle(new ReadChanges.Query(new RoomId(99), ola.id(), new Revision(0))));
    }

    @Test
    void reads_changes_from_any_distance_in_parts() {
        for (int i = 0; i < Changes.REACH; i++) {
            say("message " + i);
        }
        ChangesView first = readChanges(ola, 0);
        assertEquals(Changes.MAX_ROWS, first.messages().size());
        assertTrue(first.more());
        assertNull(first.reset());
        assertEquals(true, readChanges(ola, 1002).reset());
    }

    @Test
    void greets_with_all_rooms_as_they_stand() {
        say("hello");
        scene.chat.roomLog().govern(ops, jan.id(), standing -> standing.join(scene.clock.instant()));
        say("hello @jan");
        GreetingView greeting = greet.handle(jan);
        assertEquals("jan", greeting.user().username());
        assertEquals("2026-11-22T10:15:30.400Z", greeting.serverTime());
        RoomView room = greeting.rooms().get(1);
        assertEquals("ops", room.name());
        assertEquals(4, room.revision());
        assertEquals(3, room.lastReadSeq());
        assertEquals(1, room.unread());
        assertEquals(1, room.mentions());
    }

    @Test
    void marks_read_and_unread() {
        say("one");
        say("two");
        markUnread.handle(new MarkUnread.Command(ops, ola.id(), 2));
        assertEquals(1, greet.handle(ola).rooms().get(1).lastReadSeq());
        markRead.handle(new MarkRead.Command(ops, ola.id(), 2));
        assertEquals(2, greet.handle(ola).rooms().get(1).lastReadSeq());
        refused(ErrorCode.NOT_A_MEMBER, () -> markRead.handle(new MarkRead.Command(ops, jan.id(), 2)));
    }

    @Test
    void finds_whom_a_row_concerns_and_which_rooms_somebody_hears() {
        MessageView row = say("one");
        ListRoomIds rooms = new ListRoomIds(scene.chat.rooms());
        assertEquals(Set.of(RoomId.GENERAL, ops), rooms.handle(ola.id()));
        assertEquals(Set.of(RoomId.GENERAL), rooms.handle(jan.id()));
        FindBehind behind = new FindBehind(scene.chat.rooms());
        assertEquals(Set.of(ola.id()), behind.handle(new MessageId(row.id())));
        markRead.handle(new MarkRead.Command(ops, ola.id(), row.seq()));
        assertEquals(Set.of(), behind.handle(new MessageId(row.id())));
    }

    private MessageView say(String content) {
        return post.handle(new PostMessage.Command(ops, ola.id(), content, Optional.empty(), Optional.empty()))
                .message();
    }

    private ChangesView catchUp(User user, long since) {
        return catchUp.handle(new CatchUp.Query(ops, user.id(), new Revision(since)));
    }

    private ChangesView readChanges(User user, long since) {
        return readChanges.handle(new ReadChanges.Query(ops, user.id(), new Revision(since)));
    }
}

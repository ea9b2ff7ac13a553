package chat.application.message;

import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.TestEnvironment;
import chat.application.account.UserQueries;
import chat.application.membership.MemberQueries;
import chat.application.room.GetInitialState;
import chat.application.room.InitialStateView;
import chat.application.room.RoomQueries;
import chat.application.room.RoomView;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.message.ChangeSet;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.NewRoom;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    private final TestEnvironment env = new TestEnvironment();
    private final PostMessage post = new PostMessage(env.chat.roomLog(), () -> 20, env.unlimited(), env.clock);
    private final ChangeQueries queries = new ChangeQueries(env.chat.rooms(), env.chat.history());
    private final MarkRead markRead = new MarkRead(env.chat.readMarkers(), env.unlimited());
    private final MarkUnread markUnread = new MarkUnread(env.chat.readMarkers(), env.unlimited());
    private final GetInitialState getInitialState = new GetInitialState(
            env.chat.rooms(), env.chat.history(), new UserQueries(env.chat.userDirectory()), env.clock);

    private User ola;
    private User jan;
    private RoomId ops;

    @BeforeEach
    void begin() {
        ola = env.user("ola");
        jan = env.user("jan");
        ops = env.chat
                .roomLog()
                .createRoom(
                        new NewRoom(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, ola.id(), env.clock.instant()))
                .room()
                .id();
    }

    @Test
    void returns_missed_changes() {
        MessageView missed = say("hello");
        ChangesView changes = catchUp(ola, 1);
        assertEquals(List.of(missed), changes.messages());
        assertEquals(2, changes.revision());
        assertFalse(changes.more());
        assertNull(changes.reset());
        assertEquals("e7f3", changes.epoch());
    }

    @Test
    void resets_after_too_many_changes_or_a_future_revision() {
        for (int i = 0; i < ChangeSet.MAX_SPAN; i++) {
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
    void a_non_member_may_read_the_changes_of_a_public_room_but_not_catch_up() {
        say("hello");
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> catchUp(jan, 1));
        assertEquals(1, readChanges(jan, 1).messages().size());
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> queries.list(new RoomId(99), ola.id(), new Revision(0)));
    }

    @Test
    void reads_any_number_of_changes_in_parts() {
        for (int i = 0; i < ChangeSet.MAX_SPAN; i++) {
            say("message " + i);
        }
        ChangesView first = readChanges(ola, 0);
        assertEquals(ChangeSet.MAX_ROWS, first.messages().size());
        assertTrue(first.more());
        assertNull(first.reset());
        assertEquals(true, readChanges(ola, 1002).reset());
    }

    @Test
    void the_initial_state_contains_all_joined_rooms_with_unread_counts() {
        say("hello");
        env.chat.roomLog().changeRoom(ops, jan.id(), policy -> policy.join(env.clock.instant()));
        say("hello @jan");
        InitialStateView initialState = getInitialState.handle(jan);
        assertEquals("jan", initialState.user().username());
        assertEquals("2026-11-22T10:15:30.400Z", initialState.serverTime());
        RoomView room = initialState.rooms().get(1);
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
        assertEquals(1, getInitialState.handle(ola).rooms().get(1).lastReadSeq());
        markRead.handle(new MarkRead.Command(ops, ola.id(), 2));
        assertEquals(2, getInitialState.handle(ola).rooms().get(1).lastReadSeq());
        assertRefused(ErrorCode.NOT_A_MEMBER, () -> markRead.handle(new MarkRead.Command(ops, jan.id(), 2)));
    }

    @Test
    void finds_joined_rooms_and_members_who_have_not_read_a_row() {
        MessageView row = say("one");
        RoomQueries rooms = new RoomQueries(env.chat.rooms());
        assertEquals(Set.of(RoomId.GENERAL, ops), rooms.listJoinedIds(ola.id()));
        assertEquals(Set.of(RoomId.GENERAL), rooms.listJoinedIds(jan.id()));
        MemberQueries members = new MemberQueries(env.chat.rooms());
        assertEquals(Set.of(ola.id()), members.findUnread(new MessageId(row.id())));
        markRead.handle(new MarkRead.Command(ops, ola.id(), row.seq()));
        assertEquals(Set.of(), members.findUnread(new MessageId(row.id())));
    }

    private MessageView say(String content) {
        return post.handle(new PostMessage.Command(ops, ola.id(), content, Optional.empty(), Optional.empty()))
                .message();
    }

    private ChangesView catchUp(User user, long since) {
        return queries.catchUp(ops, user.id(), new Revision(since));
    }

    private ChangesView readChanges(User user, long since) {
        return queries.list(ops, user.id(), new Revision(since));
    }
}

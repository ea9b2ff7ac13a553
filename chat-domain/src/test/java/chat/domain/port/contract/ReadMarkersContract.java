package chat.domain.port.contract;

import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.User;
import chat.domain.membership.ReadMarker;
import chat.domain.membership.UnreadCounts;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.ReadMarkers;
import chat.domain.port.fake.RecordingEventPublisher.ReadMarkerMove;
import chat.domain.port.fake.RecordingEventPublisher.UnreadCountsChange;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of {@link ReadMarkers} and of unread counts. */
public interface ReadMarkersContract extends StorageContract {

    @Test
    default void a_new_member_starts_with_everything_read() {
        User ola = register("ola");
        post(RoomId.GENERAL, ola, "before");
        User jan = register("jan");
        assertEquals(UnreadCounts.NONE, unread(RoomId.GENERAL, jan));
        Room ops = createRoom("ops", ola);
        post(ops.id(), ola, "before");
        join(ops.id(), jan);
        assertEquals(UnreadCounts.NONE, unread(ops.id(), jan));
        assertEquals(UnreadCounts.NONE, unread(ops.id(), ola));
        post(ops.id(), ola, "after");
        leave(ops.id(), jan);
        join(ops.id(), jan);
        assertEquals(UnreadCounts.NONE, unread(ops.id(), jan));
    }

    @Test
    default void counts_undeleted_messages_of_other_users() {
        User ola = register("ola");
        User jan = register("jan");
        post(RoomId.GENERAL, ola, "one");
        Message two = post(RoomId.GENERAL, ola, "two").message();
        post(RoomId.GENERAL, jan, "mine");
        register("kim");
        assertEquals(new UnreadCounts(2, 0), unread(RoomId.GENERAL, jan));
        remove(two.id(), ola);
        assertEquals(new UnreadCounts(1, 0), unread(RoomId.GENERAL, jan));
    }

    @Test
    default void marking_as_read_only_advances_the_marker_and_publishes_each_move() {
        User ola = register("ola");
        User jan = register("jan");
        for (int i = 0; i < 5; i++) {
            post(RoomId.GENERAL, ola, "message " + i);
        }
        publishedEvents().clear();
        assertEquals(new ReadMarker(5), markRead(RoomId.GENERAL, jan, 5));
        assertEquals(new UnreadCounts(2, 0), unread(RoomId.GENERAL, jan));
        assertEquals(new ReadMarker(5), markRead(RoomId.GENERAL, jan, 4));
        assertEquals(new ReadMarker(7), markRead(RoomId.GENERAL, jan, Long.MAX_VALUE));
        assertEquals(new ReadMarker(7), markRead(RoomId.GENERAL, jan, Long.MIN_VALUE));
        ReadMarkerMove moved = new ReadMarkerMove(RoomId.GENERAL, jan.id());
        assertEquals(List.of(moved, moved), publishedEvents().movedReadMarkers());
        assertEquals(List.of(), publishedEvents().rows());
    }

    @Test
    default void marking_as_unread_moves_the_marker_before_the_row() {
        User ola = register("ola");
        User jan = register("jan");
        for (int i = 0; i < 5; i++) {
            post(RoomId.GENERAL, ola, "message " + i);
        }
        markRead(RoomId.GENERAL, jan, 7);
        assertEquals(new ReadMarker(3), markUnread(RoomId.GENERAL, jan, 4));
        assertEquals(new UnreadCounts(4, 0), unread(RoomId.GENERAL, jan));
        assertEquals(new ReadMarker(0), markUnread(RoomId.GENERAL, jan, Long.MIN_VALUE + 1));
        assertEquals(new ReadMarker(7), markUnread(RoomId.GENERAL, jan, Long.MAX_VALUE));
    }

    @Test
    default void refuses_a_non_member_and_an_unknown_room() {
        User ola = register("ola");
        Room ops = createRoom("ops", register("jan"));
        assertRefused(NOT_A_MEMBER, () -> markRead(ops.id(), ola, 1));
        assertRefused(ROOM_NOT_FOUND, () -> markRead(new RoomId(99), ola, 1));
    }

    @Test
    default void counts_at_most_100_messages_and_scans_at_most_1000_rows() {
        User ola = register("ola");
        User jan = register("jan");
        for (int i = 0; i < 99; i++) {
            post(RoomId.GENERAL, ola, "message " + i);
        }
        assertEquals(99, unread(RoomId.GENERAL, jan).messages());
        post(RoomId.GENERAL, ola, "one more");
        post(RoomId.GENERAL, ola, "and one more");
        assertEquals(UnreadCounts.MAX_COUNT, unread(RoomId.GENERAL, jan).messages());
        Room own = createRoom("own", jan);
        for (int i = 0; i <= UnreadCounts.MAX_SCANNED; i++) {
            post(own.id(), jan, "mine " + i);
        }
        markUnread(own.id(), jan, 2);
        assertEquals(UnreadCounts.MAX_COUNT, unread(own.id(), jan).messages());
        markUnread(own.id(), jan, 3);
        assertEquals(0, unread(own.id(), jan).messages());
    }

    @Test
    default void counts_mentions_by_name_and_of_the_room() {
        User ola = register("ola");
        User jan = register("Jan");
        post(RoomId.GENERAL, ola, "hello @JAN, @jan and @ola");
        post(RoomId.GENERAL, ola, "all of @room: @jan");
        post(RoomId.GENERAL, jan, "@jan to himself, @room");
        post(RoomId.GENERAL, ola, "mail jan@jan.example, @janek and @nobody");
        assertEquals(new UnreadCounts(3, 2), unread(RoomId.GENERAL, jan));
        markUnread(RoomId.GENERAL, ola, 1);
        assertEquals(new UnreadCounts(1, 1), unread(RoomId.GENERAL, ola));
        markRead(RoomId.GENERAL, jan, 3);
        assertEquals(1, unread(RoomId.GENERAL, jan).mentions());
    }

    @Test
    default void counts_mentions_only_of_members_at_the_time_of_posting() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = createRoom("ops", ola);
        Message message = post(ops.id(), ola, "@jan is not here").message();
        assertEquals(List.of(), message.requireBody().mentions().users());
        join(ops.id(), jan);
        markUnread(ops.id(), jan, 1);
        assertEquals(new UnreadCounts(1, 0), unread(ops.id(), jan));
    }

    @Test
    default void recounts_mentions_after_an_edit_or_deletion() {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        MessageId message = post(RoomId.GENERAL, ola, "hello @jan").message().id();
        publishedEvents().clear();
        edit(message, ola, "hello @kim");
        assertEquals(new UnreadCounts(1, 0), unread(RoomId.GENERAL, jan));
        assertEquals(new UnreadCounts(1, 1), unread(RoomId.GENERAL, kim));
        assertEquals(
                List.of(new UnreadCountsChange(message, Set.of(jan.id(), kim.id()))),
                publishedEvents().changedUnreadCounts());
        edit(message, ola, "hello, @kim");
        assertEquals(1, publishedEvents().changedUnreadCounts().size());
        edit(message, ola, "hello @room");
        assertEquals(new UnreadCounts(1, 1), unread(RoomId.GENERAL, jan));
        assertEquals(
                new UnreadCountsChange(message, Set.of()),
                publishedEvents().changedUnreadCounts().get(1));
        remove(message, ola);
        assertEquals(UnreadCounts.NONE, unread(RoomId.GENERAL, jan));
        assertEquals(
                new UnreadCountsChange(message, Set.of()),
                publishedEvents().changedUnreadCounts().get(2));
    }

    @Test
    default void finds_members_who_have_not_read_a_row() {
        User ola = register("ola");
        User jan = register("jan");
        Message message = post(RoomId.GENERAL, ola, "news").message();
        assertEquals(Set.of(ola.id(), jan.id()), rooms().findUnreadMembers(message.id()));
        markRead(RoomId.GENERAL, jan, message.seq());
        assertEquals(Set.of(ola.id()), rooms().findUnreadMembers(message.id()));
        assertEquals(Set.of(), rooms().findUnreadMembers(MessageId.of(new RoomId(99), 1)));
    }
}

package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.domain.message.MembershipEvent.MembershipEventType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows that are published while the room that a user joins is being read, on another pool than that of the fan-out. */
final class JoinLookupTest {
    private final ManualExecutor pool = new ManualExecutor();
    private final ManualExecutor queries = new ManualExecutor();
    private final JoinedRoom room = new JoinedRoom(pool, queries);
    private final FakeSocket socket = room.connect(1);

    @Test
    void a_pending_query_delays_no_rows_of_the_room() {
        FakeSocket other = room.otherSubscriber();
        for (long user = 3; user <= 5; user++) {
            room.connect(user);
            room.publish(MembershipEventType.JOINED, user);
        }
        pool.runAll();
        room.publishMessage();
        pool.runAll();
        assertEquals(1, JoinedRoom.countFrames(other, "hello"));
    }

    @Test
    void rows_sent_during_the_query_follow_the_room_unless_it_includes_them() {
        room.otherSubscriber();
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        room.publishMessage();
        room.publishMessage();
        pool.runAll();
        long included = room.revision() - 1;
        room.setNextResult(() -> JoinedRoom.view(included));
        queries.runAll();
        pool.runAll();
        room.publishMessage();
        pool.runAll();
        List<String> frames = socket.writer.frames();
        assertTrue(frames.get(1).contains("\"room_added\""), frames::toString);
        assertTrue(frames.get(2).contains("\"revision\":" + (included + 1)), frames::toString);
        assertTrue(frames.get(3).contains("\"revision\":" + (included + 2)), frames::toString);
        assertEquals(4, frames.size());
    }

    @Test
    void more_rows_during_the_query_than_can_be_held_require_a_sync() {
        room.otherSubscriber();
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        long included = room.revision();
        for (int i = 0; i < queueFrames(); i++) {
            room.publishMessage();
            pool.runAll();
        }
        room.setNextResult(() -> JoinedRoom.view(included));
        queries.runAll();
        pool.runAll();
        List<String> frames = socket.writer.frames();
        assertTrue(frames.get(1).contains("\"room_added\""), frames::toString);
        assertEquals("{\"type\":\"sync\",\"room_id\":2,\"revision\":" + room.revision() + "}", frames.get(2));
        assertEquals(3, frames.size());
    }

    private void assertOnlyRoomAdded(String content) {
        List<String> frames = socket.writer.frames();
        assertEquals(2, frames.size(), frames::toString);
        assertTrue(frames.get(1).contains("\"room_added\"") && frames.get(1).contains(content), frames::toString);
    }

    @Test
    void a_read_marker_that_moves_after_the_query_is_in_room_added() {
        room.otherSubscriber();
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        queries.runAll();
        room.moveReadMarker(1);
        room.setNextResult(() -> JoinedRoom.view(room.revision(), 1));
        queries.runAll();
        pool.runAll();
        assertOnlyRoomAdded("\"last_read_seq\":1,");
    }

    @Test
    void counts_from_before_the_query_are_not_in_room_added() {
        room.otherSubscriber();
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        room.setNextResult(() -> {
            room.setNextResult(() -> JoinedRoom.view(room.revision(), 1));
            room.moveReadMarker(1);
            queries.runAll();
            return JoinedRoom.view(room.revision() + 1);
        });
        queries.runAll();
        pool.runAll();
        assertOnlyRoomAdded("\"last_read_seq\":" + (room.revision() + 1) + ",");
    }

    @Test
    void counts_of_an_earlier_membership_do_not_follow_room_added() {
        room.otherSubscriber();
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        queries.runAll();
        pool.runAll();
        long earlier = room.revision();
        room.moveReadMarker(1);
        room.setNextResult(() -> {
            room.publish(MembershipEventType.LEFT, 1);
            room.publish(MembershipEventType.JOINED, 1);
            pool.runAll();
            queries.runAll();
            pool.runAll();
            return JoinedRoom.view(earlier, 1);
        });
        queries.runAll();
        List<String> frames = socket.writer.frames();
        assertTrue(frames.get(frames.size() - 1).contains("\"room_added\""), frames::toString);
        assertEquals(0, JoinedRoom.countFrames(socket, "\"read\""));
    }

    @Test
    void a_join_that_overflows_the_queue_of_its_connection_leaves_no_subscription() {
        FakeSocket other = room.otherSubscriber();
        socket.writer.hold();
        for (int i = 0; i < queueFrames() - 50; i++) {
            socket.send("waiting");
        }
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        long joined = room.revision();
        for (int i = 0; i < 100; i++) {
            room.publishMessage();
            pool.runAll();
        }
        room.setNextResult(() -> JoinedRoom.view(joined));
        queries.runAll();
        pool.runAll();
        assertFalse(socket.connection.isOpen());
        socket.connection.disconnected();
        other.connection.disconnected();
        assertTrue(room.hasNoConnections());
    }

    private int queueFrames() {
        return room.settings.outgoingLimit().frames();
    }

    @Test
    void rows_published_before_the_room_was_read_are_not_sent_to_the_connection_that_joins() {
        FakeSocket other = room.otherSubscriber();
        int waiting = queueFrames();
        for (int i = 0; i < waiting; i++) {
            room.publishMessage();
        }
        room.publish(MembershipEventType.JOINED, 1);
        pool.runOne();
        queries.runAll();
        pool.runAll();
        assertEquals(waiting, JoinedRoom.countFrames(other, "hello"));
        assertEquals(1, JoinedRoom.countFrames(socket, "\"room_added\""));
        assertEquals(0, JoinedRoom.countFrames(socket, "hello"));
        room.publishMessage();
        pool.runAll();
        assertEquals(1, JoinedRoom.countFrames(socket, "hello"));
    }

    @Test
    void a_deletion_after_a_query_that_found_no_room_is_reported() {
        room.otherSubscriber();
        room.setNextResult(Optional::empty);
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        queries.runAll();
        pool.runAll();
        room.delete();
        pool.runAll();
        assertEquals(
                1, JoinedRoom.countFrames(socket, "{\"type\":\"room_gone\",\"room_id\":2,\"reason\":\"deleted\"}"));
    }

    @Test
    void a_pool_that_rejects_the_query_closes_that_connection() {
        FakeSocket other = room.otherSubscriber();
        queries.reject(new OutOfMemoryError("unable to create native thread"));
        room.publish(MembershipEventType.JOINED, 1);
        room.publishMessage();
        pool.runAll();
        assertEquals(1, JoinedRoom.countFrames(socket, "close 1011"));
        assertEquals(1, JoinedRoom.countFrames(other, "hello"));
    }
}

package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.application.room.RoomView;
import chat.domain.message.MembershipEvent.MembershipEventType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A multi-room connection is subscribed to a room that its user joins, whatever happens during the query. */
final class RoomEntryTest {
    private final ManualExecutor pool = new ManualExecutor();
    private final JoinedRoom room = new JoinedRoom(pool, pool);
    private final FakeSocket socket = room.connect(1);

    @Test
    void rejoining_during_the_query_adds_the_room_once() {
        assertRejoiningDuringTheQueryAddsTheRoomOnce();
    }

    @Test
    void rejoining_during_the_query_adds_a_room_with_other_subscribers_once() {
        room.otherSubscriber();
        assertRejoiningDuringTheQueryAddsTheRoomOnce();
    }

    private void assertRejoiningDuringTheQueryAddsTheRoomOnce() {
        room.setNextResult(() -> {
            room.publish(MembershipEventType.LEFT, 1);
            room.publish(MembershipEventType.JOINED, 1);
            return Optional.empty();
        });
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        room.publishMessage();
        pool.runAll();
        assertEquals(1, JoinedRoom.countFrames(socket, "\"room_added\""));
        assertEquals(1, JoinedRoom.countFrames(socket, "hello"));
    }

    @Test
    void rejoining_after_the_query_found_the_room_sends_room_gone_and_room_added() {
        room.otherSubscriber();
        room.setNextResult(() -> {
            Optional<RoomView> old = JoinedRoom.view(room.revision());
            room.publish(MembershipEventType.LEFT, 1);
            room.publish(MembershipEventType.JOINED, 1);
            return old;
        });
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        room.publishMessage();
        pool.runAll();
        assertEquals(List.of("room_gone", "room_added"), types());
        assertEquals(1, JoinedRoom.countFrames(socket, "hello"));
    }

    private List<String> types() {
        return socket.writer.frames().stream()
                .filter(frame -> frame.contains("\"type\":\"room_"))
                .map(frame -> frame.replaceAll(".*\"type\":\"(room_[a-z]+)\".*", "$1"))
                .toList();
    }

    @Test
    void leaving_during_the_query_sends_no_room_added_and_no_rows() {
        room.setNextResult(() -> {
            Optional<RoomView> old = JoinedRoom.view(room.revision());
            room.publish(MembershipEventType.LEFT, 1);
            return old;
        });
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        room.publishMessage();
        pool.runAll();
        assertEquals(0, JoinedRoom.countFrames(socket, "\"room_added\""));
        assertEquals(0, JoinedRoom.countFrames(socket, "hello"));
    }

    @Test
    void an_error_in_the_query_closes_that_connection_and_others_receive_rows() {
        FakeSocket other = room.otherSubscriber();
        room.setNextResult(() -> {
            throw new StackOverflowError("planned");
        });
        room.publish(MembershipEventType.JOINED, 1);
        pool.runAll();
        room.publishMessage();
        pool.runAll();
        assertEquals(1, JoinedRoom.countFrames(socket, "close 1011"));
        assertEquals(1, JoinedRoom.countFrames(other, "hello"));
    }

    @Test
    void a_failed_query_closes_that_connection_and_others_receive_rows() {
        FakeSocket other = room.otherSubscriber();
        room.setNextResult(() -> {
            throw new IllegalStateException("planned");
        });
        room.publish(MembershipEventType.JOINED, 1);
        room.publishMessage();
        pool.runAll();
        assertEquals(1, JoinedRoom.countFrames(socket, "close 1011"));
        assertTrue(other.connection.isOpen());
        assertEquals(1, JoinedRoom.countFrames(other, "hello"));
    }
}

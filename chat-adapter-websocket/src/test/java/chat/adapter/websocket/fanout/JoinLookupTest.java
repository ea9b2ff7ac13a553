package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.domain.message.MembershipEvent.MembershipEventType;
import java.util.List;
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
        for (int i = 0; i < room.settings.outgoingLimit().frames(); i++) {
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

package chat.adapter.websocket.hub;

import chat.adapter.websocket.lane.Lane;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Has members told what they have not read, whenever that changed: one after the other, so that the last one told is
 * the newest; and once for all changes that came before it is counted.
 */
final class Tally {
    private final Lane<Runnable> lane;
    private final BiConsumer<RoomId, UserId> tell;
    private final Set<Reader> waiting = ConcurrentHashMap.newKeySet();

    private record Reader(RoomId room, UserId user) {}

    /** @param tell counts and tells; on a thread of the pool */
    Tally(Executor pool, BiConsumer<RoomId, UserId> tell) {
        this.lane = new Lane<>(pool, work -> {
            Runnable next = work.poll();
            if (next != null) {
                next.run();
            }
        });
        this.tell = tell;
    }

    /** Never waits. */
    void changed(RoomId room, UserId user) {
        Reader reader = new Reader(room, user);
        if (waiting.add(reader)) {
            lane.add(() -> count(reader));
        }
    }

    /** Finds out whose counts changed, when it is its turn. */
    void later(Runnable work) {
        lane.add(work);
    }

    // What changes from here on is counted again.
    private void count(Reader reader) {
        waiting.remove(reader);
        tell.accept(reader.room(), reader.user());
    }
}

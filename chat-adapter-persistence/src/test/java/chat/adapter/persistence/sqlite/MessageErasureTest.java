package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.User;
import chat.domain.message.DeletedMessage;
import chat.domain.room.RoomId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class MessageErasureTest extends FaultyStorage {
    private static final int MAX_PER_SECOND = 50;

    @Test
    void limits_the_tombstones_per_second() {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        join(ops, kim);
        for (int i = 0; i < 80; i++) {
            post(ops, jan, "of jan " + i);
            post(ops, kim, "of kim " + i);
        }
        userDirectory().delete(jan.id(), true, NOW);
        userDirectory().delete(kim.id(), true, NOW);
        int seconds = 0;
        for (int made = 0; made < 160; seconds++) {
            publishedEvents().clear();
            // The limit holds no matter how often the tasks run within the second.
            for (int i = 0; i < 10; i++) {
                tasks.runDue();
                nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
            }
            int tombstones = tombstones();
            assertTrue(tombstones <= MAX_PER_SECOND, () -> tombstones + " in one second");
            made += tombstones;
        }
        assertTrue(seconds >= 4, "too fast");
        tasks.runDue();
        assertEquals(0, history().findByAuthor(jan.id(), 0).messages().size());
        assertEquals(0, history().findByAuthor(kim.id(), 0).messages().size());
    }

    private int tombstones() {
        return (int) publishedEvents().rows().stream()
                .filter(row -> row instanceof DeletedMessage)
                .count();
    }
}

package chat.adapter.persistence.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GatherDelayTest {
    private final List<Long> pauses = new ArrayList<>();
    private long now = 5;
    private final GatherDelay delay = new GatherDelay(() -> now, pauses::add);

    private void after(Duration time) {
        now += time.toNanos();
    }

    private void assertPauses(int count) {
        assertEquals(count, pauses.size());
        assertEquals(
                0,
                pauses.stream()
                        .filter(pause -> pause != GatherDelay.DELAY.toNanos())
                        .count());
    }

    @Test
    void the_first_command_does_not_wait() {
        delay.await(1);
        assertPauses(0);
    }

    @Test
    void waits_while_commits_of_several_commands_follow_each_other() {
        for (int i = 1; i <= 3; i++) {
            delay.committed(2);
            after(GatherDelay.BUSY.minusNanos(1));
            delay.await(1);
            assertPauses(i);
        }
    }

    @Test
    void a_client_that_waits_for_each_command_is_not_delayed() {
        delay.committed(1);
        delay.await(1);
        assertPauses(0);
    }

    @Test
    void a_command_after_a_pause_does_not_wait() {
        delay.committed(100);
        after(GatherDelay.BUSY);
        delay.await(1);
        assertPauses(0);
    }

    @Test
    void enough_commands_do_not_wait_for_more() {
        delay.committed(100);
        delay.await(GatherDelay.ENOUGH);
        assertPauses(0);
        delay.await(GatherDelay.ENOUGH - 1);
        assertPauses(1);
    }
}

package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.port.Supervisor;
import chat.domain.port.Supervisor.Loop;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The contract of {@link Supervisor}. */
public interface SupervisorContract {
    Supervisor supervisor();

    @Test
    default void runs_a_pass_at_once_and_returns_no_back_off_after_a_success() {
        int[] passes = {0};
        Duration backOff = supervisor().loop("a-loop", true).run(() -> passes[0]++);
        assertEquals(1, passes[0]);
        assertEquals(Duration.ZERO, backOff);
    }

    @Test
    default void survives_any_throwable_of_a_pass() {
        Loop loop = supervisor().loop("a-loop", true);
        assertTrue(loop.run(SupervisorContract::overflowStack).toMillis() > 0);
        assertTrue(loop.run(SupervisorContract::breakDown).toMillis() > 0);
        assertTrue(loop.run(SupervisorContract::failToLoadClass).toMillis() > 0);
    }

    @Test
    default void backs_off_longer_with_each_failure_in_a_row_up_to_ten_seconds() {
        Loop loop = supervisor().loop("a-loop", true);
        Duration last = Duration.ofMillis(99);
        for (int i = 0; i < 7; i++) {
            Duration backOff = loop.run(SupervisorContract::breakDown);
            assertTrue(backOff.compareTo(last) > 0, () -> "not longer than before: " + backOff);
            last = backOff;
        }
        for (int i = 0; i < 100; i++) {
            last = loop.run(SupervisorContract::breakDown);
        }
        assertEquals(Duration.ofSeconds(10), last);
    }

    @Test
    default void resets_the_back_off_after_a_success() {
        Loop loop = supervisor().loop("a-loop", true);
        Duration first = loop.run(SupervisorContract::breakDown);
        loop.run(SupervisorContract::breakDown);
        loop.run(() -> {});
        assertEquals(first, loop.run(SupervisorContract::breakDown));
    }

    @Test
    default void loops_back_off_independently() {
        Supervisor supervisor = supervisor();
        Loop broken = supervisor.loop("a-broken-loop", true);
        Loop other = supervisor.loop("another-loop", false);
        Duration first = broken.run(SupervisorContract::breakDown);
        broken.run(SupervisorContract::breakDown);
        assertEquals(first, other.run(SupervisorContract::breakDown));
    }

    @Test
    default void restores_the_interrupt_flag_of_an_interrupted_pass() {
        Duration backOff = supervisor().loop("a-loop", false).run(() -> {
            throw new InterruptedException("planned");
        });
        assertTrue(Thread.interrupted());
        assertFalse(backOff.isZero());
    }

    private static void breakDown() throws IOException {
        throw new IOException("planned");
    }

    private static void overflowStack() {
        throw new StackOverflowError("planned");
    }

    private static void failToLoadClass() {
        throw new NoClassDefFoundError("planned");
    }
}

package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopSequenceTest {
    private final StopSequence stop = new StopSequence();
    private final List<String> done = new ArrayList<>();

    @Test
    void runs_the_steps_in_order() {
        stop.step("first", () -> done.add("first"));
        stop.step("second", () -> done.add("second"));
        assertEquals(List.of("first", "second"), done);
        assertFalse(stop.failed());
    }

    @Test
    void runs_the_steps_after_a_failed_one_and_reports_the_failure() {
        stop.step("first", () -> {
            throw new NoClassDefFoundError("planned");
        });
        stop.step("second", () -> {
            throw new IOException("planned");
        });
        stop.step("third", () -> done.add("third"));
        assertEquals(List.of("third"), done);
        assertTrue(stop.failed());
    }

    @Test
    void restores_the_interrupt_flag_after_an_interrupted_step() {
        stop.step("first", () -> {
            throw new InterruptedException("planned");
        });
        assertTrue(Thread.interrupted());
    }
}

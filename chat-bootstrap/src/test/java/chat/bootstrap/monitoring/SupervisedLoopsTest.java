package chat.bootstrap.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.port.Supervisor;
import chat.domain.port.Supervisor.Loop;
import chat.domain.port.contract.SupervisorContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class SupervisedLoopsTest implements SupervisorContract {
    private final Map<String, LongAdder> failures = new HashMap<>();
    private final SupervisedLoops loops = new SupervisedLoops(failures::put);

    @Override
    public Supervisor supervisor() {
        return loops;
    }

    @Test
    void counts_every_failed_run() {
        Loop loop = loops.loop("writer", true);
        fail(loop, 5);
        loop.run(() -> {});
        fail(loop, 1);
        assertEquals(6, failures.getOrDefault("writer", new LongAdder()).sum());
    }

    @Test
    void reports_a_vital_loop_as_down_after_three_failures_in_a_row_until_it_succeeds() {
        Loop loop = loops.loop("writer", true);
        fail(loop, 2);
        assertEquals(List.of(), loops.down());
        fail(loop, 1);
        assertEquals(List.of("writer"), loops.down());
        loop.run(() -> {});
        assertEquals(List.of(), loops.down());
    }

    @Test
    void does_not_report_a_failing_loop_that_is_not_vital() {
        fail(loops.loop("last-seen", false), 50);
        assertEquals(List.of(), loops.down());
    }

    private static void fail(Loop loop, int times) {
        for (int i = 0; i < times; i++) {
            loop.run(() -> {
                throw new StackOverflowError("planned");
            });
        }
    }
}

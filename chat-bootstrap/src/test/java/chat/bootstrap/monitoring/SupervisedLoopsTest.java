package chat.bootstrap.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import chat.domain.port.Supervisor;
import chat.domain.port.Supervisor.Loop;
import chat.domain.port.contract.SupervisorContract;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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

    @Test
    void never_throws_though_logging_fails() {
        Logger log = (Logger) LoggerFactory.getLogger(SupervisedLoop.class);
        BrokenAppender broken = new BrokenAppender();
        broken.start();
        log.addAppender(broken);
        log.setLevel(Level.TRACE);
        try {
            Loop loop = loops.loop("writer", true);
            assertEquals(Duration.ofMillis(100), loop.run(SupervisedLoopsTest::planned));
            assertEquals(Duration.ofMillis(200), loop.run(SupervisedLoopsTest::planned));
            assertEquals(Duration.ZERO, loop.run(() -> {}));
            assertEquals(Duration.ofMillis(100), loop.run(SupervisedLoopsTest::planned));
            assertEquals(3, failures.getOrDefault("writer", new LongAdder()).sum());
            assertEquals(3, broken.calls);
        } finally {
            log.setLevel(null);
            log.detachAppender(broken);
        }
    }

    private static void planned() {
        throw new StackOverflowError("planned");
    }

    private static final class BrokenAppender extends AppenderBase<ILoggingEvent> {
        private int calls;

        @Override
        public synchronized void doAppend(ILoggingEvent event) {
            calls++;
            throw new StackOverflowError("planned");
        }

        @Override
        protected void append(ILoggingEvent event) {}
    }

    private static void fail(Loop loop, int times) {
        for (int i = 0; i < times; i++) {
            loop.run(SupervisedLoopsTest::planned);
        }
    }
}

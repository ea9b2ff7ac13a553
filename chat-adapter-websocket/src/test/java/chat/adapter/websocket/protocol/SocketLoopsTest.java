package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.ClientLimits;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.MovableClock;
import chat.adapter.websocket.fake.TestUseCases;
import chat.adapter.websocket.fanout.FanOutPace;
import chat.adapter.websocket.fanout.Hub;
import chat.application.security.Origins;
import chat.application.security.UserRates;
import chat.domain.port.Supervisor;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingSupervisor;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The loops that {@link SocketServer#start} schedules. */
final class SocketLoopsTest {
    private static final int ERRORS = 3;
    private static final Set<String> LOOPS = Set.of("heartbeat", "presence");

    private final RecordingSupervisor supervisor = new RecordingSupervisor();
    private final Map<String, Boolean> vital = new ConcurrentHashMap<>();
    private final CountDownLatch recovered = new CountDownLatch(LOOPS.size());

    /** Supervises loops each of whose first passes ends with an error. */
    private Supervisor.Loop failingLoop(String name, boolean isVital) {
        vital.put(name, isVital);
        Supervisor.Loop loop = supervisor.loop(name, isVital);
        AtomicInteger passes = new AtomicInteger();
        return pass -> loop.run(() -> {
            pass.run();
            int count = passes.incrementAndGet();
            if (count <= ERRORS) {
                throw new StackOverflowError("planned");
            }
            if (count == ERRORS + 1) {
                recovered.countDown();
            }
        });
    }

    @Test
    void no_error_that_leaves_a_pass_ends_a_loop() throws InterruptedException {
        ImpatientScheduler scheduler = new ImpatientScheduler();
        SocketSettings settings = SocketSettings.defaults();
        Hub hub = new Hub(settings, scheduler, scheduler, Json.mapper(), FanOutPace.unpaced());
        AtomicLong nanos = new AtomicLong();
        Runnable stop = new SocketServer(
                        TestUseCases.of(new InMemoryChat(hub.events()), new MovableClock()),
                        TestUseCases.unlimited(),
                        hub,
                        new SocketServer.Settings(
                                settings,
                                () -> new ClientLimits(8_000, 0, 0, 0, Duration.ZERO, UserRates.UNLIMITED),
                                new Origins(Optional.empty(), Set.of())),
                        new SocketServer.Environment(
                                Json.mapper(),
                                scheduler,
                                this::failingLoop,
                                () -> nanos.addAndGet(Duration.ofSeconds(10).toNanos())))
                .start(scheduler);
        try {
            assertTrue(recovered.await(1, TimeUnit.MINUTES));
        } finally {
            stop.run();
            scheduler.shutdownNow();
        }
        assertEquals(Map.of("heartbeat", true, "presence", false), vital);
        Map<String, Long> failures = supervisor.failures().stream()
                .collect(Collectors.groupingBy(RecordingSupervisor.Failure::loop, Collectors.counting()));
        assertEquals(Map.of("heartbeat", (long) ERRORS, "presence", (long) ERRORS), failures);
    }

    /** Runs each periodic task every millisecond. */
    private static final class ImpatientScheduler extends ScheduledThreadPoolExecutor {
        private ImpatientScheduler() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
            return super.scheduleWithFixedDelay(task, 0, 1, TimeUnit.MILLISECONDS);
        }
    }
}

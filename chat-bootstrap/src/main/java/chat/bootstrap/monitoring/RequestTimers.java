package chat.bootstrap.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times requests by route and outcome. */
final class RequestTimers {
    private final MeterRegistry registry;
    private final Map<TimerKey, Timer> timers = new ConcurrentHashMap<>();

    private record TimerKey(String method, String route, String status) {}

    RequestTimers(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(long nanos, String method, String route, int status) {
        timers.computeIfAbsent(new TimerKey(method, route, status / 100 + "xx"), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(TimerKey kind) {
        return Timer.builder("parley.http.requests")
                .description("Duration of a request until its response was ready")
                .tags("method", kind.method(), "route", kind.route(), "status", kind.status())
                .register(registry);
    }
}

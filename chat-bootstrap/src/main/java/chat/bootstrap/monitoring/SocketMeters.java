package chat.bootstrap.monitoring;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.SocketCounters;
import chat.adapter.websocket.fanout.Hub;
import chat.domain.presence.Availability;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Publishes metrics of sockets. */
final class SocketMeters {
    private static final String MULTI_ROOM = "/ws";
    private static final String SINGLE_ROOM = "/ws/{room_id}";

    private final MeterRegistry registry;
    private final Hub hub;

    SocketMeters(MeterRegistry registry, Hub hub) {
        this.registry = registry;
        this.hub = hub;
    }

    void register() {
        SocketCounters counts = hub.counters();
        open(MULTI_ROOM, connection -> connection.identity().room().isEmpty());
        open(SINGLE_ROOM, connection -> connection.identity().room().isPresent());
        counter("parley.sockets.opened", "Connections opened", counts.openedMultiRoom(), "path", MULTI_ROOM);
        counter("parley.sockets.opened", "Connections opened", counts.openedSingleRoom(), "path", SINGLE_ROOM);
        counts.closed().forEach(this::closed);
        counter("parley.slow.consumers", "Connections closed because the client read too slowly", slow(counts));
        counter("parley.frames.received", "Frames received from clients", counts.received());
        counter("parley.deliveries", "Rows sent, counted once per connection", counts.delivered());
        counter("parley.ephemeral.dropped", "Ephemeral frames dropped for slow readers", counts.dropped());
        gauge("parley.sockets.waiting", "Connections with queued frames", SocketMeters::waiting);
        gauge("parley.socket.queue.frames.longest", "Frames in the longest output queue", SocketMeters::longest);
        for (Availability state : hub.presence().counts().keySet()) {
            registerPresence(state);
        }
    }

    private void open(String path, Predicate<Connection> kind) {
        Gauge.builder(
                        "parley.sockets",
                        hub,
                        one -> one.connections().stream().filter(kind).count())
                .description("Open connections")
                .tags("path", path)
                .register(registry);
    }

    private void closed(int code, LongAdder count) {
        String label = code == SocketCounters.OTHER_CODE ? "other" : String.valueOf(code);
        counter("parley.sockets.closed", "Connections closed, by close code", count, "code", label);
    }

    private static LongAdder slow(SocketCounters counts) {
        Map<Integer, LongAdder> closed = counts.closed();
        return Objects.requireNonNull(closed.get(CloseCode.SLOW_CONSUMER.number()));
    }

    private static double waiting(Hub hub) {
        return hub.connections().stream()
                .filter(connection -> connection.queuedFrames() > 0)
                .count();
    }

    private static double longest(Hub hub) {
        return hub.connections().stream()
                .mapToInt(Connection::queuedFrames)
                .max()
                .orElse(0);
    }

    private void registerPresence(Availability state) {
        Gauge.builder("parley.people", hub, one -> one.presence().counts().getOrDefault(state, 0))
                .description("Users present, by state")
                .tags("state", state.code())
                .register(registry);
    }

    private void counter(String name, String description, LongAdder count, String... tags) {
        Metrics.counter(name, description, count).tags(tags).register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<Hub> value) {
        Gauge.builder(name, hub, value).description(description).register(registry);
    }
}

package chat.bootstrap.monitoring;

import chat.adapter.persistence.transaction.CommitMeter;
import chat.adapter.rest.http.RequestMeter;
import chat.adapter.websocket.fanout.Hub;
import chat.bootstrap.http.HandshakeCounters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/**
 * All metrics on one page. The counts of the adapters are read only when the page is requested. The registry is created
 * after the start; until then, what is registered and measured waits. Thread-safe.
 */
public final class Metrics implements AutoCloseable {
    private final Deferred<Meters> meters = new Deferred<>(Meters::new);

    /** Returns the meter for requests. */
    public RequestMeter requests() {
        return () -> {
            long start = System.nanoTime();
            return (method, route, status) -> {
                long nanos = System.nanoTime() - start;
                meters.use(all -> all.requests.record(nanos, method, route, status));
            };
        };
    }

    /** Returns the meter for commits. */
    public CommitMeter commits() {
        return () -> {
            long start = System.nanoTime();
            return changes -> {
                long nanos = System.nanoTime() - start;
                meters.use(all -> all.commits.record(nanos, changes));
            };
        };
    }

    /** Publishes the number of queued changes. */
    public void registerWriteQueue(IntSupplier waiting) {
        meters.use(all -> Gauge.builder("parley.write.queue.changes", waiting::getAsInt)
                .description("Queued changes")
                .register(all.registry));
    }

    /**
     * Publishes the counts of refusals.
     *
     * @param protocol the transport: sockets or HTTP
     * @param counts the count for each error code, as on the wire
     */
    public void registerRefusals(String protocol, Map<String, LongAdder> counts) {
        meters.use(all ->
                counts.forEach((code, count) -> counter("parley.refusals", "Refused requests, by error code", count)
                        .tags("over", protocol, "code", code)
                        .register(all.registry)));
    }

    /**
     * Publishes how often passes of a background loop failed.
     *
     * @param loop the loop's name
     */
    public void registerLoopFailures(String loop, LongAdder failures) {
        meters.use(all -> counter("parley.loop.failures", "Failed passes of background loops", failures)
                .tag("loop", loop)
                .register(all.registry));
    }

    /** Publishes metrics of sockets and presence. */
    public void registerSockets(Hub hub) {
        meters.use(all -> new SocketMeters(all.registry, hub).register());
    }

    /** Publishes how many opening handshakes wait for a thread, and how many were refused because too many waited. */
    public void registerHandshakes(IntSupplier waiting, HandshakeCounters counters) {
        meters.use(all -> {
            Gauge.builder("parley.handshakes.waiting", waiting::getAsInt)
                    .description("Opening handshakes that wait for a thread")
                    .register(all.registry);
            registerRefusedHandshakes(all.registry, "queue_full", counters.rejected());
            registerRefusedHandshakes(all.registry, "waited_too_long", counters.expired());
        });
    }

    private static void registerRefusedHandshakes(MeterRegistry registry, String reason, LongAdder count) {
        counter("parley.handshakes.refused", "Opening handshakes refused with 503, by reason", count)
                .tag("reason", reason)
                .register(registry);
    }

    static FunctionCounter.Builder<LongAdder> counter(String name, String description, LongAdder count) {
        return FunctionCounter.builder(name, count, LongAdder::sum).description(description);
    }

    /** Creates the registry and publishes metrics of the process. {@link #scrape} does it if nobody has. */
    public void prepare() {
        meters.get().process.register();
    }

    /** Returns the current metrics page. */
    public String scrape() {
        prepare();
        return meters.get().registry.scrape();
    }

    @Override
    public void close() {
        meters.find().ifPresent(Meters::close);
    }
}

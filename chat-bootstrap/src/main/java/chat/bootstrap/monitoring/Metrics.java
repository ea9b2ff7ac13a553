package chat.bootstrap.monitoring;

import chat.adapter.persistence.transaction.CommitMeter;
import chat.adapter.rest.http.RequestMeter;
import chat.adapter.websocket.fanout.Hub;
import chat.bootstrap.http.HandshakeCounters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** All metrics on one page. The counts of the adapters are read only when the page is requested. */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProcessMeters process = new ProcessMeters(registry);
    private final RequestTimers requests = new RequestTimers(registry);
    private final CommitTimers commits = new CommitTimers(registry);

    /** Returns the meter for requests. */
    public RequestMeter requests() {
        return requests;
    }

    /** Returns the meter for commits. */
    public CommitMeter commits() {
        return commits;
    }

    /** Publishes the number of queued changes. */
    public void registerWriteQueue(IntSupplier waiting) {
        Gauge.builder("parley.write.queue.changes", waiting::getAsInt)
                .description("Queued changes")
                .register(registry);
    }

    /**
     * Publishes the counts of refusals.
     *
     * @param protocol the transport: sockets or HTTP
     * @param counts the count for each error code, as on the wire
     */
    public void registerRefusals(String protocol, Map<String, LongAdder> counts) {
        counts.forEach((code, count) -> counter("parley.refusals", "Refused requests, by error code", count)
                .tags("over", protocol, "code", code)
                .register(registry));
    }

    /**
     * Publishes how often passes of a background loop failed.
     *
     * @param loop the loop's name
     */
    public void registerLoopFailures(String loop, LongAdder failures) {
        counter("parley.loop.failures", "Failed passes of background loops", failures)
                .tag("loop", loop)
                .register(registry);
    }

    /** Publishes metrics of sockets and presence. */
    public void registerSockets(Hub hub) {
        new SocketMeters(registry, hub).register();
    }

    /** Publishes how many opening handshakes wait for a thread, and how many were refused because too many waited. */
    public void registerHandshakes(IntSupplier waiting, HandshakeCounters counters) {
        Gauge.builder("parley.handshakes.waiting", waiting::getAsInt)
                .description("Opening handshakes that wait for a thread")
                .register(registry);
        registerRefusedHandshakes("queue_full", counters.rejected());
        registerRefusedHandshakes("waited_too_long", counters.expired());
    }

    private void registerRefusedHandshakes(String reason, LongAdder count) {
        counter("parley.handshakes.refused", "Opening handshakes refused with 503, by reason", count)
                .tag("reason", reason)
                .register(registry);
    }

    static FunctionCounter.Builder<LongAdder> counter(String name, String description, LongAdder count) {
        return FunctionCounter.builder(name, count, LongAdder::sum).description(description);
    }

    /** Publishes metrics of the process. Takes too long for the start; {@link #scrape} does it if nobody has. */
    public void registerProcess() {
        process.register();
    }

    /** Returns the current metrics page. */
    public String scrape() {
        registerProcess();
        return registry.scrape();
    }

    /** Stops listening to the garbage collector. */
    @Override
    public void close() {
        process.close();
        registry.close();
    }
}

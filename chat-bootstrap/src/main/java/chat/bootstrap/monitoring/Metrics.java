package chat.bootstrap.monitoring;

import chat.adapter.persistence.transaction.CommitMeter;
import chat.adapter.rest.http.RequestMeter;
import chat.adapter.websocket.fanout.Hub;
import chat.domain.ErrorCode;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** All that is measured, on one page. What the adapters count is read when somebody asks for that page, and not before. */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProgramMeters program = new ProgramMeters(registry);
    private final RequestTimers requests = new RequestTimers(registry);
    private final CommitTimers commits = new CommitTimers(registry);

    /** Where requests are measured. */
    public RequestMeter requests() {
        return requests;
    }

    /** Where commits are measured. */
    public CommitMeter commits() {
        return commits;
    }

    /** Shows how many changes wait to be stored. */
    public void registerWriteQueue(IntSupplier waiting) {
        Gauge.builder("parley.write.queue.changes", waiting::getAsInt)
                .description("Changes that wait to be stored")
                .register(registry);
    }

    /** Shows what clients were refused by sockets or over HTTP. */
    public void registerRefusals(String over, Map<ErrorCode, LongAdder> counts) {
        counts.forEach((code, count) -> counter("parley.refusals", "What clients were refused", count)
                .tags("over", over, "code", code.code())
                .register(registry));
    }

    /**
     * Shows how often passes of a background loop failed.
     *
     * @param loop the loop's name
     */
    public void registerLoopFailures(String loop, LongAdder failures) {
        counter("parley.loop.failures", "Failed passes of background loops", failures)
                .tag("loop", loop)
                .register(registry);
    }

    /** Shows what becomes of sockets, and who is there. */
    public void registerSockets(Hub hub) {
        new SocketMeters(registry, hub).register();
    }

    static FunctionCounter.Builder<LongAdder> counter(String name, String description, LongAdder count) {
        return FunctionCounter.builder(name, count, LongAdder::sum).description(description);
    }

    /** The page, as it is now. */
    public String scrape() {
        return registry.scrape();
    }

    /** Listens no more to the collector of garbage. */
    @Override
    public void close() {
        program.close();
        registry.close();
    }
}

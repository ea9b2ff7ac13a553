package chat.bootstrap.monitoring;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The registry and the meters of what happens often. */
final class Meters implements AutoCloseable {
    final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final ProcessMeters process = new ProcessMeters(registry);
    final RequestTimers requests = new RequestTimers(registry);
    final CommitTimers commits = new CommitTimers(registry);

    /** Stops listening to the garbage collector. */
    @Override
    public void close() {
        process.close();
        registry.close();
    }
}

package chat.adapter.rest.http;

import java.util.function.Supplier;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * How requests are measured, and who may read the metrics.
 *
 * @param page returns all metrics in Prometheus text format
 */
public record MetricsSetup(RequestMeter meter, MetricsAccess access, Supplier<String> page) {

    // The lowest priority runs first for requests and last for responses.
    private static final int FIRST = 0;

    /** Registers the meter and the metrics resource. */
    public ResourceConfig registerOn(ResourceConfig resources) {
        return resources.register(new MeterFilter(meter), FIRST).register(new MetricsResource(access, page));
    }
}

package chat.adapter.rest.http;

import java.util.function.Supplier;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * How requests are measured, and who gets to see all that is measured.
 *
 * @param page all of it, in Prometheus' text format
 */
public record MetricsSetup(RequestMeter meter, MetricsAccess access, Supplier<String> page) {

    // The lowest priority goes first with requests, and last with answers.
    private static final int FIRST = 0;

    /** Measures all that comes to these resources, and adds one more that tells. */
    public ResourceConfig registerOn(ResourceConfig resources) {
        return resources.register(new MeterFilter(meter), FIRST).register(new MetricsResource(access, page));
    }
}

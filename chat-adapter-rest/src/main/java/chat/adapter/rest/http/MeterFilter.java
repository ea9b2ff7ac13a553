package chat.adapter.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/** Measures each request until its response is ready to be written. */
@PreMatching
final class MeterFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String MEASURED = MeterFilter.class.getName();
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final RequestMeter meter;
    private final Map<List<UriTemplate>, String> routes = new ConcurrentHashMap<>();

    MeterFilter(RequestMeter meter) {
        this.meter = meter;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(MEASURED, meter.start());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(MEASURED) instanceof RequestMeter.RequestSample sample) {
            String method = request.getMethod();
            sample.complete(METHODS.contains(method) ? method : "other", route(request), response.getStatus());
        }
    }

    // Matched templates, the last one first, without the patterns of their parameters.
    private String route(ContainerRequestContext request) {
        List<UriTemplate> templates = ((ExtendedUriInfo) request.getUriInfo()).getMatchedTemplates();
        return routes.computeIfAbsent(templates, MeterFilter::join);
    }

    private static String join(List<UriTemplate> templates) {
        StringBuilder route = new StringBuilder();
        templates.forEach(template -> route.insert(0, template.getTemplate()));
        return route.isEmpty()
                ? "unmatched"
                : route.toString().replaceAll(":[^}]*}", "}").replaceAll("//+", "/");
    }
}

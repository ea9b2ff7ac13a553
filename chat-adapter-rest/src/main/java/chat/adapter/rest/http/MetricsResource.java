package chat.adapter.rest.http;

import static chat.domain.ErrorCode.NOT_FOUND;

import chat.domain.ChatException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Serves all metrics in Prometheus text format. Without access the path answers as if it did not exist. */
@Path("metrics")
public final class MetricsResource {
    private static final List<String> PROXY_HEADERS =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final Set<String> LOOPBACK_V6 = Set.of("::1", "0:0:0:0:0:0:0:1");

    private final MetricsAccess access;
    private final Supplier<String> page;

    /** @param page returns the current metrics */
    public MetricsResource(MetricsAccess access, Supplier<String> page) {
        this.access = access;
        this.page = page;
    }

    @GET
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    public String metrics(@Context ContainerRequestContext request) {
        boolean allowed = switch (access) {
            case OPEN -> true;
            case LOCAL -> isLocal(request);
            case OFF -> false;
        };
        if (!allowed) {
            throw new ChatException(NOT_FOUND, "There is nothing at this URL.");
        }
        return page.get();
    }

    private static boolean isLocal(ContainerRequestContext request) {
        String from = RemoteAddress.of(request);
        boolean loopback = from.startsWith("127.") || LOOPBACK_V6.contains(from);
        return loopback && PROXY_HEADERS.stream().noneMatch(header -> request.getHeaderString(header) != null);
    }
}

package chat.adapter.rest.request;

import static chat.domain.error.ErrorCode.FORBIDDEN;

import chat.application.origin.Origins;
import chat.domain.error.ChatException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/** Keeps foreign pages from changing anything in the name of whoever looks at them. */
@PreMatching
public final class OriginFilter implements ContainerRequestFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final Origins origins;

    public OriginFilter(Origins origins) {
        this.origins = origins;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!HARMLESS.contains(request.getMethod())) {
            requireOwnPage(origins, request);
        }
    }

    /** Refuses with {@code forbidden} what a foreign page asks. */
    public static void requireOwnPage(Origins origins, ContainerRequestContext request) {
        String scheme = request.getUriInfo().getBaseUri().getScheme();
        if (!origins.allows(request.getHeaderString("Origin"), scheme, request.getHeaderString(HttpHeaders.HOST))) {
            throw new ChatException(FORBIDDEN, "Another site's page may not do this.");
        }
    }
}

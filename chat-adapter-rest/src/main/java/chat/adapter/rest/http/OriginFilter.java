package chat.adapter.rest.http;

import static chat.domain.ErrorCode.FORBIDDEN;

import chat.application.security.Origins;
import chat.domain.ChatException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/** Keeps foreign pages from changing anything in the name of whoever looks at them. */
@PreMatching
public final class OriginFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final Origins origins;

    public OriginFilter(Origins origins) {
        this.origins = origins;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE_METHODS.contains(request.getMethod())) {
            requireAllowedOrigin(origins, request);
        }
    }

    /** Refuses with {@code forbidden} what a foreign page asks. */
    public static void requireAllowedOrigin(Origins origins, ContainerRequestContext request) {
        String scheme = request.getUriInfo().getBaseUri().getScheme();
        if (!origins.allows(request.getHeaderString("Origin"), scheme, request.getHeaderString(HttpHeaders.HOST))) {
            throw new ChatException(FORBIDDEN, "Another site's page may not do this.");
        }
    }
}

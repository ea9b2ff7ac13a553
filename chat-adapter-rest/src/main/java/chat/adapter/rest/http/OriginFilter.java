package chat.adapter.rest.http;

import static chat.domain.ErrorCode.FORBIDDEN;

import chat.application.security.Origins;
import chat.domain.ChatException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/** Protects against cross-site request forgery: refuses changes requested by pages of other origins. */
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

    /**
     * Checks the {@code Origin} header.
     *
     * @throws ChatException with code {@code forbidden} if the origin is not allowed
     */
    public static void requireAllowedOrigin(Origins origins, ContainerRequestContext request) {
        String scheme = request.getUriInfo().getBaseUri().getScheme();
        if (!origins.allows(request.getHeaderString("Origin"), scheme, request.getHeaderString(HttpHeaders.HOST))) {
            throw new ChatException(FORBIDDEN, "Requests from other sites are not allowed.");
        }
    }
}

package chat.adapter.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Refuses requests without a valid session, before their body is read. */
@Authenticated
public final class AuthenticationFilter implements ContainerRequestFilter {
    private final RequestAuthenticator authenticator;

    public AuthenticationFilter(RequestAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(RequestAuthenticator.SESSION, authenticator.requireSession(request));
    }
}

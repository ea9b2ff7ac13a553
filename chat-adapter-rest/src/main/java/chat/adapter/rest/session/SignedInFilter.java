package chat.adapter.rest.session;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Turns away whoever is not signed in, before their body is looked at. */
@SignedIn
public final class SignedInFilter implements ContainerRequestFilter {
    private final Callers callers;

    public SignedInFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(Callers.SESSION, callers.require(request));
    }
}

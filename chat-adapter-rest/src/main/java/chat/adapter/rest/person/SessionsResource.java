package chat.adapter.rest.person;

import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.view.SessionsView;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Where one is signed in. */
@Path("sessions")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
    private final PersonUseCases.Sessions sessions;

    public SessionsResource(PersonUseCases.Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    public SessionsView list(@Context ContainerRequestContext request) {
        return sessions.list().handle(Callers.of(request));
    }

    @DELETE
    public void endOthers(@Context ContainerRequestContext request) {
        sessions.endOthers().handle(Callers.of(request));
    }
}

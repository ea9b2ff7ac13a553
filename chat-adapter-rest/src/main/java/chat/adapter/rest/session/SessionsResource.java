package chat.adapter.rest.session;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.session.SessionUseCases;
import chat.application.session.SessionsView;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Lists the user's own sessions, and ends all but the current one. */
@Path("sessions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
    private final SessionUseCases sessions;

    public SessionsResource(SessionUseCases sessions) {
        this.sessions = sessions;
    }

    @GET
    public SessionsView list(@Context ContainerRequestContext request) {
        return sessions.list().handle(RequestAuthenticator.sessionOf(request));
    }

    @DELETE
    public void endOthers(@Context ContainerRequestContext request) {
        sessions.endOthers().handle(RequestAuthenticator.sessionOf(request));
    }
}

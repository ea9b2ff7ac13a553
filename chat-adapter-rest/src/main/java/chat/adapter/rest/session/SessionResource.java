package chat.adapter.rest.session;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.session.EndSession;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Ends one of the user's own sessions. */
@Path("sessions/{session_id}")
@Authenticated
public final class SessionResource {
    private final EndSession end;

    public SessionResource(EndSession end) {
        this.end = end;
    }

    @DELETE
    public void end(@PathParam("session_id") String label, @Context ContainerRequestContext request) {
        end.handle(new EndSession.Command(
                RequestAuthenticator.sessionOf(request).user().id(), label));
    }
}

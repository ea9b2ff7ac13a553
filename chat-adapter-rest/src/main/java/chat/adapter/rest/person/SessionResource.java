package chat.adapter.rest.person;

import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.account.EndSession;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** One of one's own sessions. */
@Path("sessions/{session_id}")
@SignedIn
public final class SessionResource {
    private final EndSession end;

    public SessionResource(EndSession end) {
        this.end = end;
    }

    @DELETE
    public void end(@PathParam("session_id") String label, @Context ContainerRequestContext request) {
        end.handle(new EndSession.Command(Callers.of(request).user().id(), label));
    }
}

package chat.adapter.rest.session;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.session.EndUserSessions;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Ends all sessions of a user, for administrators. */
@Path("admin/users/{user_id}/sessions")
@Authenticated
public final class AdminSessionsResource {
    private final EndUserSessions end;

    public AdminSessionsResource(EndUserSessions end) {
        this.end = end;
    }

    @DELETE
    public void end(@PathParam("user_id") String id, @Context ContainerRequestContext request) {
        end.handle(new EndUserSessions.Command(
                PathIds.user(id), RequestAuthenticator.sessionOf(request).user().id()));
    }
}

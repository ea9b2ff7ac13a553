package chat.adapter.rest.message;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RequestFields;
import chat.application.message.ChangeQueries;
import chat.application.message.ChangesView;
import chat.domain.message.Revision;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Serves the rows of a room that changed after a revision. */
@Path("rooms/{room_id}/changes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class ChangesResource {
    private final ChangeQueries changes;

    public ChangesResource(ChangeQueries changes) {
        this.changes = changes;
    }

    @GET
    public ChangesView list(@PathParam("room_id") String room, @Context ContainerRequestContext request) {
        long since = RequestFields.number(request.getUriInfo().getQueryParameters(), "since")
                .orElseThrow(() -> RequestFields.missing("since"));
        return changes.list(
                PathIds.room(room),
                RequestAuthenticator.sessionOf(request).user().id(),
                new Revision(since));
    }
}

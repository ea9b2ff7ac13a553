package chat.adapter.rest.message;

import chat.adapter.rest.json.Fields;
import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.message.ReadChanges;
import chat.application.view.ChangesView;
import chat.domain.message.Revision;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What changed in a room since some revision. */
@Path("rooms/{room_id}/changes")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class ChangesResource {
    private final ReadChanges changes;

    public ChangesResource(ReadChanges changes) {
        this.changes = changes;
    }

    @GET
    public ChangesView since(@PathParam("room_id") String room, @Context ContainerRequestContext request) {
        long since = Fields.number(request.getUriInfo().getQueryParameters(), "since")
                .orElseThrow(() -> Fields.missing("since"));
        return changes.handle(new ReadChanges.Query(
                PathIds.room(room), Callers.of(request).user().id(), new Revision(since)));
    }
}

package chat.adapter.rest.member;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.room.ListBans;
import chat.application.view.BansView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Who may not be in a room. */
@Path("rooms/{room_id}/bans")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class BansResource {
    private final ListBans bans;

    public BansResource(ListBans bans) {
        this.bans = bans;
    }

    @GET
    public BansView list(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        return bans.handle(PathIds.room(id), Callers.of(request).user());
    }
}

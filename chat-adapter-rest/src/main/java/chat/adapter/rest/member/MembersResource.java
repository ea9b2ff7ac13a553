package chat.adapter.rest.member;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.room.ListMembers;
import chat.application.view.MembersView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Who is in a room. */
@Path("rooms/{room_id}/members")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class MembersResource {
    private final ListMembers members;

    public MembersResource(ListMembers members) {
        this.members = members;
    }

    @GET
    public MembersView list(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        return members.handle(PathIds.room(id), Callers.of(request).user().id());
    }
}

package chat.adapter.rest.membership;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.membership.MemberQueries;
import chat.application.membership.MembersView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Lists the members of a room. */
@Path("rooms/{room_id}/members")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class MembersResource {
    private final MemberQueries members;

    public MembersResource(MemberQueries members) {
        this.members = members;
    }

    @GET
    public MembersView list(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        return members.list(
                PathIds.room(id), RequestAuthenticator.sessionOf(request).user().id());
    }
}

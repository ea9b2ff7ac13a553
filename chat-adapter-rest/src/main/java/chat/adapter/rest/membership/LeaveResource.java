package chat.adapter.rest.membership;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.membership.LeaveRoom;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Leaves a room. */
@Path("rooms/{room_id}/leave")
@Authenticated
public final class LeaveResource {
    private final LeaveRoom leave;

    public LeaveResource(LeaveRoom leave) {
        this.leave = leave;
    }

    @POST
    public void leave(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        leave.handle(new LeaveRoom.Command(
                PathIds.room(id), RequestAuthenticator.sessionOf(request).user().id()));
    }
}

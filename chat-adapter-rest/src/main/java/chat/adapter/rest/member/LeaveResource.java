package chat.adapter.rest.member;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.room.LeaveRoom;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Being a member no more. */
@Path("rooms/{room_id}/leave")
@SignedIn
public final class LeaveResource {
    private final LeaveRoom leave;

    public LeaveResource(LeaveRoom leave) {
        this.leave = leave;
    }

    @POST
    public void leave(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        leave.handle(new LeaveRoom.Command(
                PathIds.room(id), Callers.of(request).user().id()));
    }
}

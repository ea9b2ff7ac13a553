package chat.adapter.rest.member;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.room.JoinRoom;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Becoming a member of a room. */
@Path("rooms/{room_id}/join")
@SignedIn
public final class JoinResource {
    private final JoinRoom join;

    public JoinResource(JoinRoom join) {
        this.join = join;
    }

    @POST
    public void join(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        join.handle(new JoinRoom.Command(
                PathIds.room(id), Callers.of(request).user().id()));
    }
}

package chat.adapter.rest.membership;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.membership.JoinRoom;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Joins a room. */
@Path("rooms/{room_id}/join")
@Authenticated
public final class JoinResource {
    private final JoinRoom join;

    public JoinResource(JoinRoom join) {
        this.join = join;
    }

    @POST
    public void join(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        join.handle(new JoinRoom.Command(
                PathIds.room(id), RequestAuthenticator.sessionOf(request).user().id()));
    }
}

package chat.adapter.rest.socket;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.adapter.rest.request.OriginFilter;
import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.application.origin.Origins;
import chat.application.room.GetRoom;
import chat.domain.error.ChatException;
import chat.domain.user.UserId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Says why a socket was not opened: what the gate in front turns away arrives here, and nothing else does. */
@Path("ws")
public final class SocketResource {
    private final Origins origins;
    private final Callers callers;
    private final GetRoom room;

    public SocketResource(Origins origins, Callers callers, GetRoom room) {
        this.origins = origins;
        this.callers = callers;
        this.room = room;
    }

    /** The socket of all rooms. */
    @GET
    public void refuseAll(@Context ContainerRequestContext request) {
        caller(request);
        throw new ChatException(BAD_REQUEST, "This address speaks WebSocket: ask for an upgrade.");
    }

    /** The socket of one room. */
    @GET
    @Path("{room_id}")
    public void refuse(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        room.handle(PathIds.room(id), caller(request));
        throw new ChatException(BAD_REQUEST, "This address speaks WebSocket: ask for an upgrade.");
    }

    private UserId caller(ContainerRequestContext request) {
        OriginFilter.requireOwnPage(origins, request);
        return callers.require(request).user().id();
    }
}

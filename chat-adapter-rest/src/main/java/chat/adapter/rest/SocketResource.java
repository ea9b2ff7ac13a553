package chat.adapter.rest;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.adapter.rest.http.OriginFilter;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.UpgradeRefusal;
import chat.application.room.RoomQueries;
import chat.application.security.Origins;
import chat.domain.ChatException;
import chat.domain.account.UserId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/**
 * Reports why a WebSocket upgrade was refused: refused upgrades fall through to REST. Requests that are no upgrades are
 * checked here.
 */
@Path("ws")
public final class SocketResource {
    private final Origins origins;
    private final RequestAuthenticator authenticator;
    private final RoomQueries rooms;

    public SocketResource(Origins origins, RequestAuthenticator authenticator, RoomQueries rooms) {
        this.origins = origins;
        this.authenticator = authenticator;
        this.rooms = rooms;
    }

    /** Explains a refused upgrade to the multi-room protocol. */
    @GET
    public void refuseMultiRoom(@Context ContainerRequestContext request) {
        userId(request);
        throw new ChatException(BAD_REQUEST, "This is a WebSocket endpoint: send an upgrade request.");
    }

    /** Explains a refused upgrade to the single-room protocol. */
    @GET
    @Path("{room_id}")
    public void refuseSingleRoom(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        rooms.get(PathIds.room(id), userId(request));
        throw new ChatException(BAD_REQUEST, "This is a WebSocket endpoint: send an upgrade request.");
    }

    private UserId userId(ContainerRequestContext request) {
        UpgradeRefusal.throwIfPresent(request);
        OriginFilter.requireAllowedOrigin(origins, request);
        return authenticator.requireSession(request).user().id();
    }
}

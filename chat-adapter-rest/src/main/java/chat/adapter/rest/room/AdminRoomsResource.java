package chat.adapter.rest.room;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.room.AdminRoomsView;
import chat.application.room.ListAdminRooms;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Lists all rooms except direct rooms, for administrators. */
@Path("admin/rooms")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class AdminRoomsResource {
    private final ListAdminRooms rooms;

    public AdminRoomsResource(ListAdminRooms rooms) {
        this.rooms = rooms;
    }

    @GET
    public AdminRoomsView list(@Context ContainerRequestContext request) {
        return rooms.handle(RequestAuthenticator.sessionOf(request).user());
    }
}

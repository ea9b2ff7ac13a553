package chat.adapter.rest.admin;

import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.admin.ListAllRooms;
import chat.application.view.TalliesView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** All rooms but direct ones. */
@Path("admin/rooms")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class AllRoomsResource {
    private final ListAllRooms rooms;

    public AllRoomsResource(ListAllRooms rooms) {
        this.rooms = rooms;
    }

    @GET
    public TalliesView list(@Context ContainerRequestContext request) {
        return rooms.handle(Callers.of(request).user());
    }
}

package chat.adapter.rest.admin;

import static chat.adapter.rest.json.Fields.missing;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.admin.AppointOwner;
import chat.application.admin.ArchiveRoom;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** One room, governed from outside. */
@Path("admin/rooms/{room_id}")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class OverseenRoomResource {
    private final OversightUseCases oversight;

    public OverseenRoomResource(OversightUseCases oversight) {
        this.oversight = oversight;
    }

    record Archiving(@Nullable Boolean archived) {}

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public void archive(@PathParam("room_id") String id, Archiving body, @Context ContainerRequestContext request) {
        Boolean archived = body.archived();
        if (archived == null) {
            throw missing("archived");
        }
        oversight
                .archive()
                .handle(new ArchiveRoom.Command(
                        PathIds.room(id), Callers.of(request).user(), archived));
    }

    @DELETE
    public void delete(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        oversight.remove().handle(PathIds.room(id), Callers.of(request).user());
    }

    @PUT
    @Path("owners/{user_id}")
    public void appoint(
            @PathParam("room_id") String id,
            @PathParam("user_id") String user,
            @Context ContainerRequestContext request) {
        oversight
                .appoint()
                .handle(new AppointOwner.Command(
                        PathIds.room(id), Callers.of(request).user(), PathIds.user(user)));
    }
}

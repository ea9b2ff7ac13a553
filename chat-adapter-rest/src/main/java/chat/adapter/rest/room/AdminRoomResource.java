package chat.adapter.rest.room;

import static chat.adapter.rest.http.RequestFields.missing;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.room.AdminAppointOwner;
import chat.application.room.AdminArchiveRoom;
import chat.application.room.RoomUseCases;
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

/** Archives or deletes a room or appoints an owner, for administrators who need not be members. */
@Path("admin/rooms/{room_id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class AdminRoomResource {
    private final RoomUseCases rooms;

    public AdminRoomResource(RoomUseCases rooms) {
        this.rooms = rooms;
    }

    record ArchiveRequest(@Nullable Boolean archived) {}

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public void archive(
            @PathParam("room_id") String id, ArchiveRequest body, @Context ContainerRequestContext request) {
        Boolean archived = body.archived();
        if (archived == null) {
            throw missing("archived");
        }
        rooms.archiveAsAdmin()
                .handle(new AdminArchiveRoom.Command(
                        PathIds.room(id),
                        RequestAuthenticator.sessionOf(request).user(),
                        archived));
    }

    @DELETE
    public void delete(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        rooms.deleteAsAdmin()
                .handle(
                        PathIds.room(id),
                        RequestAuthenticator.sessionOf(request).user());
    }

    @PUT
    @Path("owners/{user_id}")
    public void appoint(
            @PathParam("room_id") String id,
            @PathParam("user_id") String user,
            @Context ContainerRequestContext request) {
        rooms.appointOwnerAsAdmin()
                .handle(new AdminAppointOwner.Command(
                        PathIds.room(id),
                        RequestAuthenticator.sessionOf(request).user(),
                        PathIds.user(user)));
    }
}

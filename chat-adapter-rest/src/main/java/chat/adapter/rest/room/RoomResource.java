package chat.adapter.rest.room;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.room.DeleteRoom;
import chat.application.room.EditRoom;
import chat.application.room.RoomUseCases;
import chat.application.room.RoomView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads, edits or deletes one room. */
@Path("rooms/{room_id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class RoomResource {
    private final RoomUseCases rooms;

    public RoomResource(RoomUseCases rooms) {
        this.rooms = rooms;
    }

    record EditRoomRequest(
            @Nullable String name,
            @Nullable String topic,
            @Nullable Boolean archived) {}

    @GET
    public RoomView get(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        return rooms.queries()
                .get(
                        PathIds.room(id),
                        RequestAuthenticator.sessionOf(request).user().id());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public RoomView edit(
            @PathParam("room_id") String id, EditRoomRequest body, @Context ContainerRequestContext request) {
        return rooms.edit()
                .handle(new EditRoom.Command(
                        PathIds.room(id),
                        RequestAuthenticator.sessionOf(request).user().id(),
                        Optional.ofNullable(body.name()),
                        Optional.ofNullable(body.topic()),
                        Optional.ofNullable(body.archived())));
    }

    @DELETE
    public void delete(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        rooms.delete()
                .handle(new DeleteRoom.Command(
                        PathIds.room(id),
                        RequestAuthenticator.sessionOf(request).user().id()));
    }
}

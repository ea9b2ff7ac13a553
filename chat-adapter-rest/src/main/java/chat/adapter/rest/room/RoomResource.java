package chat.adapter.rest.room;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.room.DeleteRoom;
import chat.application.room.EditRoom;
import chat.application.view.RoomView;
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

/** One room. */
@Path("rooms/{room_id}")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class RoomResource {
    private final RoomUseCases rooms;

    public RoomResource(RoomUseCases rooms) {
        this.rooms = rooms;
    }

    record Changes(
            @Nullable String name,
            @Nullable String topic,
            @Nullable Boolean archived) {}

    @GET
    public RoomView get(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        return rooms.get().handle(PathIds.room(id), Callers.of(request).user().id());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public RoomView edit(@PathParam("room_id") String id, Changes body, @Context ContainerRequestContext request) {
        return rooms.edit()
                .handle(new EditRoom.Command(
                        PathIds.room(id),
                        Callers.of(request).user().id(),
                        Optional.ofNullable(body.name()),
                        Optional.ofNullable(body.topic()),
                        Optional.ofNullable(body.archived())));
    }

    @DELETE
    public void delete(@PathParam("room_id") String id, @Context ContainerRequestContext request) {
        rooms.delete()
                .handle(new DeleteRoom.Command(
                        PathIds.room(id), Callers.of(request).user().id()));
    }
}

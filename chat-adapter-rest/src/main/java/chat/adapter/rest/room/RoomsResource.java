package chat.adapter.rest.room;

import static chat.adapter.rest.http.RequestFields.required;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RequestFields;
import chat.application.room.CreateRoom;
import chat.application.room.RoomUseCases;
import chat.application.room.RoomView;
import chat.application.room.RoomsView;
import chat.domain.account.UserId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists the user's rooms and the rooms that the user may join, and creates rooms. */
@Path("rooms")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class RoomsResource {
    private static final String PUBLIC = "public";

    private final RoomUseCases rooms;

    public RoomsResource(RoomUseCases rooms) {
        this.rooms = rooms;
    }

    record CreateRoomRequest(
            @Nullable String name,
            @Nullable String topic,
            @Nullable String visibility) {}

    @GET
    public RoomsView list(@QueryParam("scope") @Nullable String scope, @Context ContainerRequestContext request) {
        UserId user = RequestAuthenticator.sessionOf(request).user().id();
        if (scope == null) {
            return rooms.queries().listJoined(user);
        }
        if (!scope.equals(PUBLIC)) {
            throw RequestFields.invalid("scope");
        }
        return rooms.queries().browse(user);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(CreateRoomRequest body, @Context ContainerRequestContext request) {
        RoomView room = rooms.create()
                .handle(new CreateRoom.Command(
                        RequestAuthenticator.sessionOf(request).user(),
                        required("name", body.name()),
                        Objects.requireNonNullElse(body.topic(), ""),
                        Objects.requireNonNullElse(body.visibility(), PUBLIC)));
        return Response.created(URI.create("/rooms/" + room.id())).entity(room).build();
    }
}

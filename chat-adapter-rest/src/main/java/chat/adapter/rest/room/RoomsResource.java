package chat.adapter.rest.room;

import static chat.adapter.rest.json.Fields.required;

import chat.adapter.rest.json.Fields;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.room.CreateRoom;
import chat.application.view.RoomView;
import chat.application.view.RoomsView;
import chat.domain.user.UserId;
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

/** The rooms that one is in, those that one may join, and new ones. */
@Path("rooms")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class RoomsResource {
    private static final String PUBLIC = "public";

    private final RoomUseCases rooms;

    public RoomsResource(RoomUseCases rooms) {
        this.rooms = rooms;
    }

    record NewRoom(
            @Nullable String name,
            @Nullable String topic,
            @Nullable String visibility) {}

    @GET
    public RoomsView list(@QueryParam("scope") @Nullable String scope, @Context ContainerRequestContext request) {
        UserId user = Callers.of(request).user().id();
        if (scope == null) {
            return rooms.list().handle(user);
        }
        if (!scope.equals(PUBLIC)) {
            throw Fields.invalid("scope");
        }
        return rooms.browse().handle(user);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(NewRoom body, @Context ContainerRequestContext request) {
        RoomView made = rooms.create()
                .handle(new CreateRoom.Command(
                        Callers.of(request).user(),
                        required("name", body.name()),
                        Objects.requireNonNullElse(body.topic(), ""),
                        Objects.requireNonNullElse(body.visibility(), PUBLIC)));
        return Response.created(URI.create("/rooms/" + made.id())).entity(made).build();
    }
}

package chat.adapter.rest.room;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RequestFields;
import chat.application.room.OpenDirectRoom;
import chat.domain.account.UserId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the direct room of a set of users, or creates it. */
@Path("direct")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class DirectResource {
    private final OpenDirectRoom open;

    public DirectResource(OpenDirectRoom open) {
        this.open = open;
    }

    record DirectRoomRequest(@Nullable List<@Nullable Long> userIds) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(DirectRoomRequest body, @Context ContainerRequestContext request) {
        List<@Nullable Long> ids = body.userIds();
        if (ids == null) {
            throw RequestFields.missing("user_ids");
        }
        List<UserId> others = ids.stream().map(DirectResource::user).toList();
        OpenDirectRoom.Result result = open.handle(new OpenDirectRoom.Command(
                RequestAuthenticator.sessionOf(request).user().id(), others));
        Response.ResponseBuilder answer = result.created()
                ? Response.created(URI.create("/rooms/" + result.room().id()))
                : Response.ok();
        return answer.entity(result.room()).build();
    }

    private static UserId user(@Nullable Long id) {
        if (id == null) {
            throw RequestFields.invalid("user_ids");
        }
        return new UserId(id);
    }
}

package chat.adapter.rest.room;

import chat.adapter.rest.json.Fields;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.room.OpenDirectRoom;
import chat.domain.user.UserId;
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

/** The rooms of a few people, which are found rather than made. */
@Path("direct")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class DirectResource {
    private final OpenDirectRoom open;

    public DirectResource(OpenDirectRoom open) {
        this.open = open;
    }

    record People(@Nullable List<@Nullable Long> userIds) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(People body, @Context ContainerRequestContext request) {
        List<@Nullable Long> ids = body.userIds();
        if (ids == null) {
            throw Fields.missing("user_ids");
        }
        List<UserId> others = ids.stream().map(DirectResource::user).toList();
        OpenDirectRoom.Result result = open.handle(
                new OpenDirectRoom.Command(Callers.of(request).user().id(), others));
        Response.ResponseBuilder answer = result.made()
                ? Response.created(URI.create("/rooms/" + result.room().id()))
                : Response.ok();
        return answer.entity(result.room()).build();
    }

    private static UserId user(@Nullable Long id) {
        if (id == null) {
            throw Fields.invalid("user_ids");
        }
        return new UserId(id);
    }
}

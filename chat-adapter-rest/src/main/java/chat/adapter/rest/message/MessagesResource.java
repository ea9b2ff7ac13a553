package chat.adapter.rest.message;

import static chat.adapter.rest.json.Fields.required;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.message.PostMessage;
import chat.application.message.ReadHistory;
import chat.application.view.PageView;
import chat.domain.message.MessageId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said in a room, and saying more. */
@Path("rooms/{room_id}/messages")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class MessagesResource {
    private final PostMessage post;
    private final ReadHistory history;

    public MessagesResource(PostMessage post, ReadHistory history) {
        this.post = post;
        this.history = history;
    }

    record NewMessage(
            @Nullable String content,
            @Nullable String clientId,
            @Nullable Long replyTo) {}

    @GET
    public PageView history(@PathParam("room_id") String room, @Context ContainerRequestContext request) {
        return history.handle(new ReadHistory.Query(
                PathIds.room(room),
                Callers.of(request).user().id(),
                Cursor.of(request.getUriInfo().getQueryParameters())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(@PathParam("room_id") String room, NewMessage body, @Context ContainerRequestContext request) {
        return answer(post.handle(new PostMessage.Command(
                PathIds.room(room),
                Callers.of(request).user().id(),
                required("content", body.content()),
                Optional.ofNullable(body.replyTo()).map(MessageId::new),
                Optional.ofNullable(body.clientId()))));
    }

    private static Response answer(PostMessage.Result result) {
        URI there = URI.create("/rooms/" + result.message().roomId() + "/messages/"
                + result.message().id());
        return (result.duplicate() ? Response.ok() : Response.created(there))
                .entity(result.message())
                .build();
    }
}

package chat.adapter.rest.message;

import static chat.adapter.rest.http.RequestFields.required;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.IfNoneMatch;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.message.EncodedPage;
import chat.application.message.PageQueries;
import chat.application.message.PostMessage;
import chat.domain.message.MessageId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves pages of a room's log, and posts messages. */
@Path("rooms/{room_id}/messages")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class MessagesResource {
    private final PostMessage post;
    private final PageQueries pages;

    public MessagesResource(PostMessage post, PageQueries pages) {
        this.post = post;
        this.pages = pages;
    }

    record PostMessageRequest(
            @Nullable String content,
            @Nullable String clientId,
            @Nullable Long replyTo) {}

    @GET
    public Response history(@PathParam("room_id") String room, @Context ContainerRequestContext request) {
        EncodedPage page = pages.page(
                PathIds.room(room),
                RequestAuthenticator.sessionOf(request).user().id(),
                PageParams.of(request.getUriInfo().getQueryParameters()));
        return page.digest()
                .map(digest -> answer(page, '"' + digest + '"', request))
                .orElseGet(() -> Response.ok(page.bytes()).build());
    }

    private static Response answer(EncodedPage page, String tag, ContainerRequestContext request) {
        return (IfNoneMatch.matches(request, tag) ? Response.notModified() : Response.ok(page.bytes()))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(
            @PathParam("room_id") String room, PostMessageRequest body, @Context ContainerRequestContext request) {
        return answer(post.handle(new PostMessage.Command(
                PathIds.room(room),
                RequestAuthenticator.sessionOf(request).user().id(),
                required("content", body.content()),
                Optional.ofNullable(body.replyTo()).map(MessageId::new),
                Optional.ofNullable(body.clientId()))));
    }

    private static Response answer(PostMessage.Result result) {
        URI location = URI.create("/rooms/" + result.message().roomId() + "/messages/"
                + result.message().id());
        return (result.duplicate() ? Response.ok() : Response.created(location))
                .entity(result.message())
                .build();
    }
}

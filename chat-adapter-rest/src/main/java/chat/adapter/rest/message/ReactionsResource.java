package chat.adapter.rest.message;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.message.MessageQueries;
import chat.application.message.ReactionsView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Lists all reactions to a message. */
@Path("rooms/{room_id}/messages/{message_id}/reactions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class ReactionsResource {
    private final MessageQueries messages;

    public ReactionsResource(MessageQueries messages) {
        this.messages = messages;
    }

    @GET
    public ReactionsView list(
            @PathParam("room_id") String room,
            @PathParam("message_id") String id,
            @Context ContainerRequestContext request) {
        return messages.reactions(
                PathIds.room(room),
                RequestAuthenticator.sessionOf(request).user().id(),
                PathIds.message(id));
    }
}

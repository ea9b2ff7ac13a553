package chat.adapter.rest.message;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.message.GetMessage;
import chat.application.view.MessageView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** One message. */
@Path("rooms/{room_id}/messages/{message_id}")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class MessageResource {
    private final GetMessage message;

    public MessageResource(GetMessage message) {
        this.message = message;
    }

    @GET
    public MessageView get(
            @PathParam("room_id") String room,
            @PathParam("message_id") String id,
            @Context ContainerRequestContext request) {
        return message.handle(new GetMessage.Query(
                PathIds.room(room), Callers.of(request).user().id(), PathIds.message(id)));
    }
}

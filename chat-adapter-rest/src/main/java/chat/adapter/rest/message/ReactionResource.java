package chat.adapter.rest.message;

import chat.adapter.rest.json.Fields;
import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.message.ReactToMessage;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** One's own emoji below a message. */
@Path("rooms/{room_id}/messages/{message_id}/reactions/{emoji}")
@SignedIn
public final class ReactionResource {
    // Stands where an escape in the address was no UTF-8.
    private static final char UNREADABLE = '\uFFFD';

    private final ReactToMessage react;

    public ReactionResource(ReactToMessage react) {
        this.react = react;
    }

    @PUT
    public void put(
            @PathParam("room_id") String room,
            @PathParam("message_id") String id,
            @PathParam("emoji") String emoji,
            @Context ContainerRequestContext request) {
        react.handle(command(room, id, emoji, request, true));
    }

    @DELETE
    public void takeBack(
            @PathParam("room_id") String room,
            @PathParam("message_id") String id,
            @PathParam("emoji") String emoji,
            @Context ContainerRequestContext request) {
        react.handle(command(room, id, emoji, request, false));
    }

    private static ReactToMessage.Command command(
            String room, String id, String emoji, ContainerRequestContext request, boolean on) {
        if (emoji.indexOf(UNREADABLE) >= 0) {
            throw Fields.invalid("emoji");
        }
        return new ReactToMessage.Command(
                PathIds.room(room),
                PathIds.message(id),
                Callers.of(request).user().id(),
                emoji,
                on);
    }
}

package chat.adapter.rest.message;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RequestFields;
import chat.application.message.ReactToMessage;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Adds or removes the user's own reaction to a message. */
@Path("rooms/{room_id}/messages/{message_id}/reactions/{emoji}")
@Authenticated
public final class ReactionResource {
    // Replaces escapes in the path that are not UTF-8.
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
    public void delete(
            @PathParam("room_id") String room,
            @PathParam("message_id") String id,
            @PathParam("emoji") String emoji,
            @Context ContainerRequestContext request) {
        react.handle(command(room, id, emoji, request, false));
    }

    private static ReactToMessage.Command command(
            String room, String id, String emoji, ContainerRequestContext request, boolean on) {
        if (emoji.indexOf(UNREADABLE) >= 0) {
            throw RequestFields.invalid("emoji");
        }
        return new ReactToMessage.Command(
                PathIds.room(room),
                PathIds.message(id),
                RequestAuthenticator.sessionOf(request).user().id(),
                emoji,
                on);
    }
}

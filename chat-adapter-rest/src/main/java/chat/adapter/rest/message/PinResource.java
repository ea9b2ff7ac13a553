package chat.adapter.rest.message;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.message.PinMessage;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Pins or unpins a message. */
@Path("rooms/{room_id}/messages/{message_id}/pin")
@Authenticated
public final class PinResource {
    private final PinMessage pin;

    public PinResource(PinMessage pin) {
        this.pin = pin;
    }

    @PUT
    public void pin(
            @PathParam("room_id") String room,
            @PathParam("message_id") String id,
            @Context ContainerRequestContext request) {
        pin.handle(command(room, id, request, true));
    }

    @DELETE
    public void unpin(
            @PathParam("room_id") String room,
            @PathParam("message_id") String id,
            @Context ContainerRequestContext request) {
        pin.handle(command(room, id, request, false));
    }

    private static PinMessage.Command command(String room, String id, ContainerRequestContext request, boolean on) {
        return new PinMessage.Command(
                PathIds.room(room),
                PathIds.message(id),
                RequestAuthenticator.sessionOf(request).user().id(),
                on);
    }
}

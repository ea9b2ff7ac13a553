package chat.adapter.rest.message;

import static chat.adapter.rest.http.RequestFields.required;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RequestFields;
import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.MessageUseCases;
import chat.application.message.MessageView;
import chat.domain.message.Revision;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Reads, edits or deletes one message. */
@Path("rooms/{room_id}/messages/{message_id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class MessageResource {
    private final MessageUseCases messages;

    public MessageResource(MessageUseCases messages) {
        this.messages = messages;
    }

    record EditMessageRequest(
            @Nullable String content, @Nullable Long revision) {}

    @GET
    public MessageView get(
            @PathParam("room_id") String room,
            @PathParam("message_id") String id,
            @Context ContainerRequestContext request) {
        return messages.queries()
                .get(
                        PathIds.room(room),
                        RequestAuthenticator.sessionOf(request).user().id(),
                        PathIds.message(id));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public MessageView edit(
            @PathParam("room_id") String room,
            @PathParam("message_id") String id,
            EditMessageRequest body,
            @Context ContainerRequestContext request) {
        return messages.edit()
                .handle(new EditMessage.Command(
                        PathIds.room(room),
                        PathIds.message(id),
                        RequestAuthenticator.sessionOf(request).user().id(),
                        required("content", body.content()),
                        RequestFields.number("revision", body.revision()).map(Revision::new)));
    }

    @DELETE
    public void delete(
            @PathParam("room_id") String room,
            @PathParam("message_id") String id,
            @Context ContainerRequestContext request) {
        messages.delete()
                .handle(new DeleteMessage.Command(
                        PathIds.room(room),
                        PathIds.message(id),
                        RequestAuthenticator.sessionOf(request).user().id()));
    }
}

package chat.adapter.rest.member;

import chat.adapter.rest.json.Fields;
import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.room.SetNotifications;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What of a room a member wants to be told of. */
@Path("rooms/{room_id}/notifications")
@SignedIn
public final class NotificationsResource {
    private final SetNotifications notifications;

    public NotificationsResource(SetNotifications notifications) {
        this.notifications = notifications;
    }

    record Wanted(@Nullable String level) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void set(@PathParam("room_id") String id, Wanted body, @Context ContainerRequestContext request) {
        notifications.handle(new SetNotifications.Command(
                PathIds.room(id), Callers.of(request).user().id(), Fields.required("level", body.level())));
    }
}

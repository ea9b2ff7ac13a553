package chat.adapter.rest.membership;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RequestFields;
import chat.application.membership.SetNotificationLevel;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Sets the user's notification level for a room. */
@Path("rooms/{room_id}/notifications")
@Authenticated
public final class NotificationLevelResource {
    private final SetNotificationLevel notifications;

    public NotificationLevelResource(SetNotificationLevel notifications) {
        this.notifications = notifications;
    }

    record NotificationLevelRequest(@Nullable String level) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void set(
            @PathParam("room_id") String id, NotificationLevelRequest body, @Context ContainerRequestContext request) {
        notifications.handle(new SetNotificationLevel.Command(
                PathIds.room(id),
                RequestAuthenticator.sessionOf(request).user().id(),
                RequestFields.required("level", body.level())));
    }
}

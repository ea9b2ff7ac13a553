package chat.adapter.rest.member;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.room.GiveRole;
import chat.application.room.RemoveMember;
import chat.domain.member.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody's place in a room, as others give and take it. */
@Path("rooms/{room_id}/members/{user_id}")
@SignedIn
public final class MemberResource {
    private final GiveRole giveRole;
    private final RemoveMember remove;

    public MemberResource(GiveRole giveRole, RemoveMember remove) {
        this.giveRole = giveRole;
        this.remove = remove;
    }

    record Place(@Nullable String role) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void put(
            @PathParam("room_id") String room,
            @PathParam("user_id") String user,
            Place body,
            @Context ContainerRequestContext request) {
        giveRole.handle(new GiveRole.Command(
                PathIds.room(room),
                Callers.of(request).user().id(),
                PathIds.member(user),
                Objects.requireNonNullElse(body.role(), Role.MEMBER.code())));
    }

    @DELETE
    public void remove(
            @PathParam("room_id") String room,
            @PathParam("user_id") String user,
            @Context ContainerRequestContext request) {
        remove.handle(new RemoveMember.Command(
                PathIds.room(room), Callers.of(request).user().id(), PathIds.member(user)));
    }
}

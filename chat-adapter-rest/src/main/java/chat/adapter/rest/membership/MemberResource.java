package chat.adapter.rest.membership;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.membership.RemoveMember;
import chat.application.membership.SetMemberRole;
import chat.domain.membership.Role;
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

/** Sets the role of a member, or removes the member from the room. */
@Path("rooms/{room_id}/members/{user_id}")
@Authenticated
public final class MemberResource {
    private final SetMemberRole setRole;
    private final RemoveMember remove;

    public MemberResource(SetMemberRole setRole, RemoveMember remove) {
        this.setRole = setRole;
        this.remove = remove;
    }

    record MemberRequest(@Nullable String role) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void put(
            @PathParam("room_id") String room,
            @PathParam("user_id") String user,
            MemberRequest body,
            @Context ContainerRequestContext request) {
        setRole.handle(new SetMemberRole.Command(
                PathIds.room(room),
                RequestAuthenticator.sessionOf(request).user().id(),
                PathIds.member(user),
                Objects.requireNonNullElse(body.role(), Role.MEMBER.code())));
    }

    @DELETE
    public void remove(
            @PathParam("room_id") String room,
            @PathParam("user_id") String user,
            @Context ContainerRequestContext request) {
        remove.handle(new RemoveMember.Command(
                PathIds.room(room),
                RequestAuthenticator.sessionOf(request).user().id(),
                PathIds.member(user)));
    }
}

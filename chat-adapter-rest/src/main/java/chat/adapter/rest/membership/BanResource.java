package chat.adapter.rest.membership;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.membership.BanMember;
import chat.application.membership.UnbanMember;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Bans a user from a room, or removes the ban. */
@Path("rooms/{room_id}/bans/{user_id}")
@Authenticated
public final class BanResource {
    private final BanMember ban;
    private final UnbanMember unban;

    public BanResource(BanMember ban, UnbanMember unban) {
        this.ban = ban;
        this.unban = unban;
    }

    @PUT
    public void ban(
            @PathParam("room_id") String room,
            @PathParam("user_id") String user,
            @Context ContainerRequestContext request) {
        ban.handle(new BanMember.Command(
                PathIds.room(room),
                RequestAuthenticator.sessionOf(request).user().id(),
                PathIds.member(user)));
    }

    @DELETE
    public void unban(
            @PathParam("room_id") String room,
            @PathParam("user_id") String user,
            @Context ContainerRequestContext request) {
        unban.handle(new UnbanMember.Command(
                PathIds.room(room),
                RequestAuthenticator.sessionOf(request).user().id(),
                PathIds.member(user)));
    }
}

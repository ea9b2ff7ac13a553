package chat.adapter.rest.member;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.room.BanMember;
import chat.application.room.LiftBan;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** That somebody may not be in a room. */
@Path("rooms/{room_id}/bans/{user_id}")
@SignedIn
public final class BanResource {
    private final BanMember ban;
    private final LiftBan lift;

    public BanResource(BanMember ban, LiftBan lift) {
        this.ban = ban;
        this.lift = lift;
    }

    @PUT
    public void ban(
            @PathParam("room_id") String room,
            @PathParam("user_id") String user,
            @Context ContainerRequestContext request) {
        ban.handle(new BanMember.Command(
                PathIds.room(room), Callers.of(request).user().id(), PathIds.member(user)));
    }

    @DELETE
    public void lift(
            @PathParam("room_id") String room,
            @PathParam("user_id") String user,
            @Context ContainerRequestContext request) {
        lift.handle(new LiftBan.Command(
                PathIds.room(room), Callers.of(request).user().id(), PathIds.member(user)));
    }
}

package chat.adapter.rest.invitation;

import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.invitation.MakeInvitation;
import chat.application.view.InvitationsView;
import chat.domain.room.RoomId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The invitations that one looks after, and new ones. */
@Path("invitations")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationsResource {
    private final InvitationUseCases invitations;

    public InvitationsResource(InvitationUseCases invitations) {
        this.invitations = invitations;
    }

    record NewInvitation(
            @Nullable Long roomId,
            @Nullable Integer expiresInHours,
            @Nullable Integer uses) {}

    @GET
    public InvitationsView list(@Context ContainerRequestContext request) {
        return invitations.list().handle(Callers.of(request).user());
    }

    // Without a Location: it would carry the secret into places where headers are written down.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(NewInvitation body, @Context ContainerRequestContext request) {
        MakeInvitation.Command command = new MakeInvitation.Command(
                Callers.of(request).user().id(),
                Optional.ofNullable(body.roomId()).map(RoomId::new),
                Optional.ofNullable(body.expiresInHours()),
                Optional.ofNullable(body.uses()));
        return Response.status(Response.Status.CREATED)
                .entity(invitations.make().handle(command))
                .build();
    }
}

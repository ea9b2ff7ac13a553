package chat.adapter.rest.invitation;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.invitation.CreateInvitation;
import chat.application.invitation.InvitationUseCases;
import chat.application.invitation.InvitationsView;
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

/** Lists the invitations that the user manages, and creates invitations. */
@Path("invitations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationsResource {
    private final InvitationUseCases invitations;

    public InvitationsResource(InvitationUseCases invitations) {
        this.invitations = invitations;
    }

    record CreateInvitationRequest(
            @Nullable Long roomId,
            @Nullable Integer expiresInHours,
            @Nullable Integer uses) {}

    @GET
    public InvitationsView list(@Context ContainerRequestContext request) {
        return invitations.list().handle(RequestAuthenticator.sessionOf(request).user());
    }

    // No Location header: the secret would appear in logs that record headers.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(CreateInvitationRequest body, @Context ContainerRequestContext request) {
        CreateInvitation.Command command = new CreateInvitation.Command(
                RequestAuthenticator.sessionOf(request).user().id(),
                Optional.ofNullable(body.roomId()).map(RoomId::new),
                Optional.ofNullable(body.expiresInHours()),
                Optional.ofNullable(body.uses()));
        return Response.status(Response.Status.CREATED)
                .entity(invitations.create().handle(command))
                .build();
    }
}

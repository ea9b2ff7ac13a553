package chat.adapter.rest.invitation;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RemoteAddress;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.invitation.AcceptInvitation;
import chat.application.invitation.AcceptedInvitationView;
import chat.application.invitation.InvitationPreview;
import chat.application.invitation.InvitationUseCases;
import chat.application.invitation.PreviewInvitation;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** One invitation: addressed by token for those who have its link, and by id for those who manage it. */
@Path("invitations/{invitation}")
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationResource {
    private final InvitationUseCases invitations;

    public InvitationResource(InvitationUseCases invitations) {
        this.invitations = invitations;
    }

    @GET
    public InvitationPreview preview(@PathParam("invitation") String token, @Context ContainerRequestContext request) {
        return invitations.preview().handle(new PreviewInvitation.Query(token, RemoteAddress.of(request)));
    }

    @DELETE
    @Authenticated
    public void revoke(@PathParam("invitation") String id, @Context ContainerRequestContext request) {
        invitations
                .revoke()
                .handle(
                        PathIds.invitation(id),
                        RequestAuthenticator.sessionOf(request).user().id());
    }

    @POST
    @Path("accept")
    @Authenticated
    public AcceptedInvitationView accept(
            @PathParam("invitation") String token, @Context ContainerRequestContext request) {
        return invitations
                .accept()
                .handle(new AcceptInvitation.Command(
                        token, RequestAuthenticator.sessionOf(request).user().id(), RemoteAddress.of(request)));
    }
}

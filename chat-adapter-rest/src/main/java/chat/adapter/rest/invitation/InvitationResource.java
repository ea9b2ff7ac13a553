package chat.adapter.rest.invitation;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.request.RemoteAddress;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.invitation.AcceptInvitation;
import chat.application.invitation.LookAtInvitation;
import chat.application.view.AcceptedView;
import chat.application.view.InvitationFaceView;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** One invitation: to whoever has its link by its token, to those who look after it by its number. */
@Path("invitations/{invitation}")
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationResource {
    private final InvitationUseCases invitations;

    public InvitationResource(InvitationUseCases invitations) {
        this.invitations = invitations;
    }

    @GET
    public InvitationFaceView look(@PathParam("invitation") String token, @Context ContainerRequestContext request) {
        return invitations.look().handle(new LookAtInvitation.Query(token, RemoteAddress.of(request)));
    }

    @DELETE
    @SignedIn
    public void revoke(@PathParam("invitation") String id, @Context ContainerRequestContext request) {
        invitations
                .revoke()
                .handle(PathIds.invitation(id), Callers.of(request).user().id());
    }

    @POST
    @Path("accept")
    @SignedIn
    public AcceptedView accept(@PathParam("invitation") String token, @Context ContainerRequestContext request) {
        return invitations
                .accept()
                .handle(new AcceptInvitation.Command(
                        token, Callers.of(request).user().id(), RemoteAddress.of(request)));
    }
}

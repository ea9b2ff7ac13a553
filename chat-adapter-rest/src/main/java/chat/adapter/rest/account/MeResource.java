package chat.adapter.rest.account;

import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.view.MeView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Who one is. */
@Path("me")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
    @GET
    public MeView me(@Context ContainerRequestContext request) {
        return MeView.of(Callers.of(request).user());
    }
}

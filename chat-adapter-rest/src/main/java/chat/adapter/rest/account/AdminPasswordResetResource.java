package chat.adapter.rest.account;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.account.CreatePasswordReset;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Creates a password reset link for a user who is locked out. */
@Path("admin/users/{user_id}/reset")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class AdminPasswordResetResource {
    private final CreatePasswordReset create;

    public AdminPasswordResetResource(CreatePasswordReset issue) {
        this.create = issue;
    }

    @POST
    public Response create(@PathParam("user_id") String user, @Context ContainerRequestContext request) {
        CreatePasswordReset.Command command = new CreatePasswordReset.Command(
                PathIds.user(user),
                RequestAuthenticator.sessionOf(request).user().id());
        return Response.status(Response.Status.CREATED)
                .entity(create.handle(command))
                .build();
    }
}

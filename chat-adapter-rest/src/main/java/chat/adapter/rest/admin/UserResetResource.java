package chat.adapter.rest.admin;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.account.IssueReset;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Helping somebody who is locked out. */
@Path("admin/users/{user_id}/reset")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class UserResetResource {
    private final IssueReset issue;

    public UserResetResource(IssueReset issue) {
        this.issue = issue;
    }

    @POST
    public Response issue(@PathParam("user_id") String user, @Context ContainerRequestContext request) {
        IssueReset.Command command = new IssueReset.Command(
                PathIds.user(user), Callers.of(request).user().id());
        return Response.status(Response.Status.CREATED)
                .entity(issue.handle(command))
                .build();
    }
}

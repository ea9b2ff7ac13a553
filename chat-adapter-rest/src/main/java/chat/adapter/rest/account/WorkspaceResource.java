package chat.adapter.rest.account;

import chat.adapter.rest.session.Callers;
import chat.application.account.GetWorkspace;
import chat.application.view.WorkspaceView;
import chat.domain.session.Session;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What a client asks first, signed in or not. */
@Path("workspace")
@Produces(MediaType.APPLICATION_JSON)
public final class WorkspaceResource {
    private final GetWorkspace workspace;
    private final Callers callers;

    public WorkspaceResource(GetWorkspace workspace, Callers callers) {
        this.workspace = workspace;
        this.callers = callers;
    }

    @GET
    public WorkspaceView workspace(@Context ContainerRequestContext request) {
        return workspace.handle(callers.find(request).map(Session::user));
    }
}

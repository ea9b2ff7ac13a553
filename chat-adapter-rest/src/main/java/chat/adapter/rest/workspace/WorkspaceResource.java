package chat.adapter.rest.workspace;

import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.workspace.GetWorkspace;
import chat.application.workspace.WorkspaceView;
import chat.domain.session.Session;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Serves the information that a client needs first, with or without a session. */
@Path("workspace")
@Produces(MediaType.APPLICATION_JSON)
public final class WorkspaceResource {
    private final GetWorkspace workspace;
    private final RequestAuthenticator authenticator;

    public WorkspaceResource(GetWorkspace workspace, RequestAuthenticator authenticator) {
        this.workspace = workspace;
        this.authenticator = authenticator;
    }

    @GET
    public WorkspaceView workspace(@Context ContainerRequestContext request) {
        return workspace.handle(authenticator.findSession(request).map(Session::user));
    }
}

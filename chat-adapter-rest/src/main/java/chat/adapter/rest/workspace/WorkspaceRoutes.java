package chat.adapter.rest.workspace;

import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.workspace.WorkspaceUseCases;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources for the workspace and its settings. */
public final class WorkspaceRoutes {
    private WorkspaceRoutes() {}

    /** Registers the resources. */
    public static void register(
            ResourceConfig config, WorkspaceUseCases workspace, RequestAuthenticator authenticator) {
        config.register(new WorkspaceResource(workspace.get(), authenticator))
                .register(new SettingsResource(workspace));
    }
}

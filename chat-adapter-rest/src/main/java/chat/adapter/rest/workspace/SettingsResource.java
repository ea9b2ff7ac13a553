package chat.adapter.rest.workspace;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.workspace.UpdateSettings;
import chat.application.workspace.WorkspaceUseCases;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Reads or changes the workspace settings, for administrators. */
@Path("admin/workspace")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {
    private final WorkspaceUseCases workspace;

    public SettingsResource(WorkspaceUseCases workspace) {
        this.workspace = workspace;
    }

    @GET
    public SettingsBody read(@Context ContainerRequestContext request) {
        return SettingsBody.of(workspace
                .getSettings()
                .handle(RequestAuthenticator.sessionOf(request).user()));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public SettingsBody change(SettingsBody body, @Context ContainerRequestContext request) {
        UpdateSettings.Command command = new UpdateSettings.Command(
                RequestAuthenticator.sessionOf(request).user(),
                Optional.ofNullable(body.name()),
                Optional.ofNullable(body.registration()),
                Optional.ofNullable(body.rooms()),
                Optional.ofNullable(body.contentChars()),
                Optional.ofNullable(body.sends()));
        return SettingsBody.of(workspace.updateSettings().handle(command));
    }
}

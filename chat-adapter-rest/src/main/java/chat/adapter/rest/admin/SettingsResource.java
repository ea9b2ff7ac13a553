package chat.adapter.rest.admin;

import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.workspace.ChangeSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** What holds for the whole workspace. */
@Path("admin/workspace")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {
    private final AdminUseCases admin;

    public SettingsResource(AdminUseCases admin) {
        this.admin = admin;
    }

    @GET
    public Settings read(@Context ContainerRequestContext request) {
        return Settings.of(admin.readSettings().handle(Callers.of(request).user()));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Settings change(Settings body, @Context ContainerRequestContext request) {
        ChangeSettings.Command command = new ChangeSettings.Command(
                Callers.of(request).user(),
                Optional.ofNullable(body.name()),
                Optional.ofNullable(body.registration()),
                Optional.ofNullable(body.rooms()),
                Optional.ofNullable(body.contentChars()),
                Optional.ofNullable(body.sends()));
        return Settings.of(admin.changeSettings().handle(command));
    }
}

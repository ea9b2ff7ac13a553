package chat.adapter.rest.person;

import static chat.adapter.rest.json.Fields.required;

import chat.adapter.rest.request.RemoteAddress;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.account.ChangePassword;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Another password for oneself. */
@Path("me/password")
@SignedIn
public final class PasswordResource {
    private final ChangePassword change;

    public PasswordResource(ChangePassword change) {
        this.change = change;
    }

    record Passwords(@Nullable String current, @Nullable String password) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void change(Passwords body, @Context ContainerRequestContext request) {
        change.handle(new ChangePassword.Command(
                Callers.of(request),
                RemoteAddress.of(request),
                required("current", body.current()),
                required("password", body.password())));
    }
}

package chat.adapter.rest.account;

import static chat.adapter.rest.http.RequestFields.required;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RemoteAddress;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.account.ChangePassword;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Changes the user's own password. */
@Path("me/password")
@Authenticated
public final class PasswordResource {
    private final ChangePassword change;

    public PasswordResource(ChangePassword change) {
        this.change = change;
    }

    record ChangePasswordRequest(
            @Nullable String current, @Nullable String password) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void change(ChangePasswordRequest body, @Context ContainerRequestContext request) {
        change.handle(new ChangePassword.Command(
                RequestAuthenticator.sessionOf(request),
                RemoteAddress.of(request),
                required("current", body.current()),
                required("password", body.password())));
    }
}

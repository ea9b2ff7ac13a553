package chat.adapter.rest.account;

import static chat.adapter.rest.http.RequestFields.required;

import chat.adapter.rest.http.RemoteAddress;
import chat.application.account.UsePasswordReset;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Sets a new password with a reset link. */
@Path("reset")
@Produces(MediaType.APPLICATION_JSON)
public final class PasswordResetResource {
    private final UsePasswordReset reset;

    public PasswordResetResource(UsePasswordReset redeem) {
        this.reset = redeem;
    }

    record PasswordResetRequest(
            @Nullable String token, @Nullable String password) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void reset(PasswordResetRequest body, @Context ContainerRequestContext request) {
        reset.handle(new UsePasswordReset.Command(
                required("token", body.token()), required("password", body.password()), RemoteAddress.of(request)));
    }
}

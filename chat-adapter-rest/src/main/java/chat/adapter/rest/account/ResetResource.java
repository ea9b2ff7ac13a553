package chat.adapter.rest.account;

import static chat.adapter.rest.json.Fields.required;

import chat.adapter.rest.request.RemoteAddress;
import chat.application.account.RedeemReset;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Setting another password by a link. */
@Path("reset")
@Produces(MediaType.APPLICATION_JSON)
public final class ResetResource {
    private final RedeemReset redeem;

    public ResetResource(RedeemReset redeem) {
        this.redeem = redeem;
    }

    record NewPassword(@Nullable String token, @Nullable String password) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void redeem(NewPassword body, @Context ContainerRequestContext request) {
        redeem.handle(new RedeemReset.Command(
                required("token", body.token()), required("password", body.password()), RemoteAddress.of(request)));
    }
}

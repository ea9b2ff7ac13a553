package chat.adapter.rest.account;

import static chat.adapter.rest.http.RequestFields.required;

import chat.adapter.rest.http.RemoteAddress;
import chat.application.account.Register;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registers an account. */
@Path("register")
@Produces(MediaType.APPLICATION_JSON)
public final class RegisterResource {
    private final Register register;

    public RegisterResource(Register register) {
        this.register = register;
    }

    record RegisterRequest(
            @Nullable String username,
            @Nullable String password,
            @Nullable String invitation) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(RegisterRequest body, @Context ContainerRequestContext request) {
        Register.Command command = new Register.Command(
                required("username", body.username()),
                required("password", body.password()),
                Optional.ofNullable(body.invitation()),
                RemoteAddress.of(request));
        return Response.status(Response.Status.CREATED)
                .entity(register.handle(command))
                .build();
    }
}

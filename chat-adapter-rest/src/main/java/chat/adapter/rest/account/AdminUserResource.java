package chat.adapter.rest.account;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.account.UpdateAccount;
import chat.application.account.UserProfileView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Updates one account, for administrators. */
@Path("admin/users/{user_id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class AdminUserResource {
    private final UpdateAccount updateAccount;

    public AdminUserResource(UpdateAccount update) {
        this.updateAccount = update;
    }

    record AdminUserRequest(
            @Nullable Boolean admin, @Nullable Boolean deactivated) {}

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public UserProfileView update(
            @PathParam("user_id") String id, AdminUserRequest body, @Context ContainerRequestContext request) {
        return updateAccount.handle(new UpdateAccount.Command(
                RequestAuthenticator.sessionOf(request).user().id(),
                PathIds.user(id),
                Optional.ofNullable(body.admin()),
                Optional.ofNullable(body.deactivated())));
    }
}

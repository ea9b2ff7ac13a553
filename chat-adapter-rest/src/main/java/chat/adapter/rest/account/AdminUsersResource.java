package chat.adapter.rest.account;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.account.AdminUsersView;
import chat.application.account.UserQueries;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Lists all accounts, for administrators. */
@Path("admin/users")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class AdminUsersResource {
    private final UserQueries users;

    public AdminUsersResource(UserQueries users) {
        this.users = users;
    }

    @GET
    public AdminUsersView list(@Context ContainerRequestContext request) {
        return users.searchAsAdmin(DirectoryParams.of(
                request.getUriInfo().getQueryParameters(),
                RequestAuthenticator.sessionOf(request).user()));
    }
}

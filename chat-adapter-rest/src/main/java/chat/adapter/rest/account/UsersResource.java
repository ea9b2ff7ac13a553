package chat.adapter.rest.account;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.account.UserQueries;
import chat.application.account.UsersView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

/** Searches the user directory, or looks up users by id. */
@Path("users")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class UsersResource {
    private final UserQueries users;

    public UsersResource(UserQueries users) {
        this.users = users;
    }

    @GET
    public UsersView list(@Context ContainerRequestContext request) {
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        return query.containsKey("ids")
                ? users.getAll(DirectoryParams.ids(query))
                : users.search(DirectoryParams.of(
                        query, RequestAuthenticator.sessionOf(request).user()));
    }
}

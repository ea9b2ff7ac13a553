package chat.adapter.rest.account;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.application.account.UserProfileView;
import chat.application.account.UserQueries;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Serves the profile of one user. */
@Path("users/{user_id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class UserResource {
    private final UserQueries users;

    public UserResource(UserQueries users) {
        this.users = users;
    }

    @GET
    public UserProfileView get(@PathParam("user_id") String id) {
        return users.get(PathIds.user(id));
    }
}

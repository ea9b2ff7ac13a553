package chat.adapter.rest.account;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.application.account.GetUser;
import chat.application.account.UserProfileView;
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
    private final GetUser get;

    public UserResource(GetUser get) {
        this.get = get;
    }

    @GET
    public UserProfileView get(@PathParam("user_id") String id) {
        return get.handle(PathIds.user(id));
    }
}

package chat.adapter.rest.account;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.UrlPaths;
import chat.application.account.UserQueries;
import chat.domain.account.Avatar;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Serves a user's avatar. The content at the versioned address in the profile never changes. */
@Path("users/{user_id}/avatar")
@Authenticated
public final class UserAvatarResource {
    private static final String CACHE_FOREVER = "private, max-age=31536000, immutable";

    private final UserQueries users;

    public UserAvatarResource(UserQueries users) {
        this.users = users;
    }

    @GET
    public Response get(
            @PathParam("user_id") String id, @QueryParam("v") @Nullable String version, @Context Request request) {
        Avatar avatar = users.avatar(PathIds.user(id));
        EntityTag tag = new EntityTag(avatar.digest());
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = notModified == null ? Response.ok(avatar.png(), "image/png") : notModified;
        boolean current = UrlPaths.version(avatar.digest()).equals(version);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, current ? CACHE_FOREVER : "private, no-cache")
                .build();
    }
}

package chat.adapter.rest.account;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.IfNoneMatch;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.UrlPaths;
import chat.application.account.UserQueries;
import chat.domain.account.Avatar;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
            @PathParam("user_id") String id,
            @QueryParam("v") @Nullable String version,
            @Context ContainerRequestContext request) {
        Avatar avatar = users.avatar(PathIds.user(id));
        String tag = '"' + avatar.digest() + '"';
        Response.ResponseBuilder answer =
                IfNoneMatch.matches(request, tag) ? Response.notModified() : Response.ok(avatar.png(), "image/png");
        boolean current = UrlPaths.version(avatar.digest()).equals(version);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, current ? CACHE_FOREVER : "private, no-cache")
                .build();
    }
}

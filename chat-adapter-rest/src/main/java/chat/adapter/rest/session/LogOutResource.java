package chat.adapter.rest.session;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.SessionCookie;
import chat.application.session.LogOut;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Signs out: ends the current session. */
@Path("logout")
@Authenticated
public final class LogOutResource {
    private final LogOut logOut;
    private final SessionCookie cookie;

    public LogOutResource(LogOut logOut, SessionCookie cookie) {
        this.logOut = logOut;
        this.cookie = cookie;
    }

    @POST
    public Response logOut(@Context ContainerRequestContext request) {
        logOut.handle(RequestAuthenticator.sessionOf(request).id());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.clear())
                .build();
    }
}

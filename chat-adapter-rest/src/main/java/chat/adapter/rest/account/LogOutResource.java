package chat.adapter.rest.account;

import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SessionCookie;
import chat.adapter.rest.session.SignedIn;
import chat.application.account.LogOut;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Ending a session. */
@Path("logout")
@SignedIn
public final class LogOutResource {
    private final LogOut logOut;
    private final SessionCookie cookie;

    public LogOutResource(LogOut logOut, SessionCookie cookie) {
        this.logOut = logOut;
        this.cookie = cookie;
    }

    @POST
    public Response logOut(@Context ContainerRequestContext request) {
        logOut.handle(Callers.of(request).id());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.forgetting())
                .build();
    }
}

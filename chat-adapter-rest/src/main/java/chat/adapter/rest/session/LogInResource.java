package chat.adapter.rest.session;

import static chat.adapter.rest.http.RequestFields.required;

import chat.adapter.rest.http.RemoteAddress;
import chat.adapter.rest.http.SessionCookie;
import chat.application.session.LogIn;
import chat.domain.session.SessionToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

/** Signs in: opens a session. */
@Path("login")
@Produces(MediaType.APPLICATION_JSON)
public final class LogInResource {
    private final LogIn logIn;
    private final SessionCookie cookie;

    public LogInResource(LogIn logIn, SessionCookie cookie) {
        this.logIn = logIn;
        this.cookie = cookie;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response logIn(LogInRequest body, @Context ContainerRequestContext request) {
        LogIn.LogInResult signedIn = logIn.handle(new LogIn.Command(
                required("username", body.username()),
                required("password", body.password()),
                RemoteAddress.of(request),
                SessionCookie.of(request).map(SessionToken::id),
                Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.USER_AGENT), "")));
        return Response.ok(signedIn.user())
                .header(HttpHeaders.SET_COOKIE, cookie.issue(signedIn.token()))
                .build();
    }
}

package chat.adapter.rest.person;

import static chat.adapter.rest.json.Fields.required;

import chat.adapter.rest.json.Fields;
import chat.adapter.rest.request.RemoteAddress;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SessionCookie;
import chat.adapter.rest.session.SignedIn;
import chat.application.account.DeleteAccount;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The end of one's own account. */
@Path("me/deletion")
@SignedIn
public final class DeletionResource {
    private final DeleteAccount delete;
    private final SessionCookie cookie;

    public DeletionResource(DeleteAccount delete, SessionCookie cookie) {
        this.delete = delete;
        this.cookie = cookie;
    }

    record Farewell(@Nullable String password, @Nullable String messages) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response delete(Farewell body, @Context ContainerRequestContext request) {
        delete.handle(new DeleteAccount.Command(
                Callers.of(request),
                RemoteAddress.of(request),
                required("password", body.password()),
                erases(required("messages", body.messages()))));
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.forgetting())
                .build();
    }

    private static boolean erases(String messages) {
        return switch (messages) {
            case "keep" -> false;
            case "delete" -> true;
            default -> throw Fields.invalid("messages");
        };
    }
}

package chat.adapter.rest.account;

import static chat.adapter.rest.http.RequestFields.required;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RemoteAddress;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RequestFields;
import chat.adapter.rest.http.SessionCookie;
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

/** Deletes the user's own account. */
@Path("me/deletion")
@Authenticated
public final class AccountDeletionResource {
    private final DeleteAccount delete;
    private final SessionCookie cookie;

    public AccountDeletionResource(DeleteAccount delete, SessionCookie cookie) {
        this.delete = delete;
        this.cookie = cookie;
    }

    record DeleteAccountRequest(
            @Nullable String password, @Nullable String messages) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response delete(DeleteAccountRequest body, @Context ContainerRequestContext request) {
        delete.handle(new DeleteAccount.Command(
                RequestAuthenticator.sessionOf(request),
                RemoteAddress.of(request),
                required("password", body.password()),
                deletesMessages(required("messages", body.messages()))));
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.clear())
                .build();
    }

    private static boolean deletesMessages(String messages) {
        return switch (messages) {
            case "keep" -> false;
            case "delete" -> true;
            default -> throw RequestFields.invalid("messages");
        };
    }
}

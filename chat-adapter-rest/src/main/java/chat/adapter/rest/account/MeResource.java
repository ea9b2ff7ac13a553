package chat.adapter.rest.account;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.account.AccountUseCases;
import chat.application.account.MeView;
import chat.application.account.UpdateProfile;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user's own account and profile. */
@Path("me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
    private final AccountUseCases accounts;

    public MeResource(AccountUseCases accounts) {
        this.accounts = accounts;
    }

    record ProfileRequest(@Nullable String name, @Nullable String status) {}

    @GET
    public MeView me(@Context ContainerRequestContext request) {
        return accounts.queries()
                .me(RequestAuthenticator.sessionOf(request).user().id());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public MeView edit(ProfileRequest body, @Context ContainerRequestContext request) {
        return accounts.updateProfile()
                .handle(new UpdateProfile.Command(
                        RequestAuthenticator.sessionOf(request).user().id(),
                        Optional.ofNullable(body.name()),
                        Optional.ofNullable(body.status())));
    }
}

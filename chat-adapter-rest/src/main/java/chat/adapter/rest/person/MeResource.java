package chat.adapter.rest.person;

import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.person.EditProfile;
import chat.application.view.MeView;
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

/** Who one is, and what one tells of oneself. */
@Path("me")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
    private final PersonUseCases people;

    public MeResource(PersonUseCases people) {
        this.people = people;
    }

    record Changes(@Nullable String name, @Nullable String status) {}

    @GET
    public MeView me(@Context ContainerRequestContext request) {
        return people.me().handle(Callers.of(request).user().id());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public MeView edit(Changes body, @Context ContainerRequestContext request) {
        return people.edit()
                .handle(new EditProfile.Command(
                        Callers.of(request).user().id(),
                        Optional.ofNullable(body.name()),
                        Optional.ofNullable(body.status())));
    }
}

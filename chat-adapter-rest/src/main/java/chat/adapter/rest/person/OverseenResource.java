package chat.adapter.rest.person;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.person.OverseePerson;
import chat.application.view.PersonView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One account, in the hands of administrators. */
@Path("admin/users/{user_id}")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class OverseenResource {
    private final OverseePerson oversee;

    public OverseenResource(OverseePerson oversee) {
        this.oversee = oversee;
    }

    record Changes(@Nullable Boolean admin, @Nullable Boolean deactivated) {}

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public PersonView change(@PathParam("user_id") String id, Changes body, @Context ContainerRequestContext request) {
        return oversee.handle(new OverseePerson.Command(
                Callers.of(request).user().id(),
                PathIds.user(id),
                Optional.ofNullable(body.admin()),
                Optional.ofNullable(body.deactivated())));
    }
}

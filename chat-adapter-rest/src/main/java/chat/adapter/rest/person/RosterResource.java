package chat.adapter.rest.person;

import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.person.ReadRoster;
import chat.application.view.RosterView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Everybody, as administrators see them. */
@Path("admin/users")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class RosterResource {
    private final ReadRoster roster;

    public RosterResource(ReadRoster roster) {
        this.roster = roster;
    }

    @GET
    public RosterView list(@Context ContainerRequestContext request) {
        return roster.handle(DirectoryQuery.of(
                request.getUriInfo().getQueryParameters(), Callers.of(request).user()));
    }
}

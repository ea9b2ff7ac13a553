package chat.adapter.rest.person;

import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.view.PeopleView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

/** The directory, and people whose ids are known. */
@Path("users")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class UsersResource {
    private final PersonUseCases.Directory directory;

    public UsersResource(PersonUseCases.Directory directory) {
        this.directory = directory;
    }

    @GET
    public PeopleView list(@Context ContainerRequestContext request) {
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        return query.containsKey("ids")
                ? directory.find().handle(DirectoryQuery.ids(query))
                : directory
                        .browse()
                        .handle(DirectoryQuery.of(query, Callers.of(request).user()));
    }
}

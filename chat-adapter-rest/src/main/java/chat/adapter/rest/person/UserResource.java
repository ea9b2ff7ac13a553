package chat.adapter.rest.person;

import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.SignedIn;
import chat.application.person.GetPerson;
import chat.application.view.PersonView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One person. */
@Path("users/{user_id}")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class UserResource {
    private final GetPerson get;

    public UserResource(GetPerson get) {
        this.get = get;
    }

    @GET
    public PersonView get(@PathParam("user_id") String id) {
        return get.handle(PathIds.user(id));
    }
}

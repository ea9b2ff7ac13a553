package chat.adapter.rest.admin;

import chat.adapter.rest.json.Fields;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.admin.ReadAudit;
import chat.application.view.AuditView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

/** What was done by office. */
@Path("admin/audit")
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final ReadAudit audit;

    public AuditResource(ReadAudit audit) {
        this.audit = audit;
    }

    @GET
    public AuditView read(@Context ContainerRequestContext request) {
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        long limit = Fields.number(query, "limit").orElse((long) ReadAudit.DEFAULT_LIMIT);
        if (limit < 1 || limit > ReadAudit.MAX_LIMIT) {
            throw Fields.invalid("limit");
        }
        return audit.handle(
                new ReadAudit.Query(Callers.of(request).user(), Fields.number(query, "before"), (int) limit));
    }
}

package chat.adapter.rest.audit;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RequestFields;
import chat.application.audit.AuditLogView;
import chat.application.audit.ReadAuditLog;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

/** Serves the audit log, for administrators. */
@Path("admin/audit")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class AuditLogResource {
    private final ReadAuditLog audit;

    public AuditLogResource(ReadAuditLog audit) {
        this.audit = audit;
    }

    @GET
    public AuditLogView read(@Context ContainerRequestContext request) {
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        long limit = RequestFields.number(query, "limit").orElse((long) ReadAuditLog.DEFAULT_LIMIT);
        if (limit < 1 || limit > ReadAuditLog.MAX_LIMIT) {
            throw RequestFields.invalid("limit");
        }
        return audit.handle(new ReadAuditLog.Query(
                RequestAuthenticator.sessionOf(request).user(), RequestFields.number(query, "before"), (int) limit));
    }
}

package chat.adapter.rest.audit;

import chat.application.audit.ReadAuditLog;
import org.glassfish.jersey.server.ResourceConfig;

/** The resource for the audit log. */
public final class AuditRoutes {
    private AuditRoutes() {}

    /** Registers the resources. */
    public static void register(ResourceConfig config, ReadAuditLog readAuditLog) {
        config.register(new AuditLogResource(readAuditLog));
    }
}

package chat.application.audit;

import chat.domain.account.User;
import chat.domain.audit.AuditRecord;
import chat.domain.port.AuditLog;
import java.util.List;
import java.util.Optional;

/** Returns a page of the audit log to an administrator. */
public final class ReadAuditLog {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private final AuditLog auditLog;

    public ReadAuditLog(AuditLog auditLog) {
        this.auditLog = auditLog;
    }

    /**
     * @param before the exclusive upper bound of the entry numbers; empty for the newest page
     * @param limit the maximum number of entries, 1 to {@value #MAX_LIMIT}
     */
    public record Query(User actor, Optional<Long> before, int limit) {}

    /** @throws chat.domain.ChatException {@code forbidden} if the actor is not an administrator */
    public AuditLogView handle(Query query) {
        query.actor().requireAdministrator();
        List<AuditRecord> found = auditLog.page(query.before().orElse(Long.MAX_VALUE), query.limit() + 1);
        boolean hasMore = found.size() > query.limit();
        return AuditLogView.of(hasMore ? found.subList(0, query.limit()) : found, hasMore);
    }
}

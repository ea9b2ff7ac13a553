package chat.application.audit;

import chat.domain.account.User;
import chat.domain.audit.AuditRecord;
import chat.domain.port.AdminRooms;
import java.util.List;
import java.util.Optional;

/** Shows administrators what was done by office. */
public final class ReadAuditLog {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private final AdminRooms adminRooms;

    public ReadAuditLog(AdminRooms adminRooms) {
        this.adminRooms = adminRooms;
    }

    /**
     * @param before only what has a lower number than this
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Query(User actor, Optional<Long> before, int limit) {}

    /** Refuses with {@code forbidden} who is no administrator. */
    public AuditLogView handle(Query query) {
        query.actor().requireAdministrator();
        List<AuditRecord> found = adminRooms.auditLog(query.before().orElse(Long.MAX_VALUE), query.limit() + 1);
        boolean hasMore = found.size() > query.limit();
        return AuditLogView.of(hasMore ? found.subList(0, query.limit()) : found, hasMore);
    }
}

package chat.application.admin;

import chat.application.view.AuditView;
import chat.domain.audit.Recorded;
import chat.domain.port.Estate;
import chat.domain.user.User;
import java.util.List;
import java.util.Optional;

/** Shows administrators what was done by office. */
public final class ReadAudit {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private final Estate estate;

    public ReadAudit(Estate estate) {
        this.estate = estate;
    }

    /**
     * @param before only what has a lower number than this
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Query(User by, Optional<Long> before, int limit) {}

    /** Refuses with {@code forbidden} who is no administrator. */
    public AuditView handle(Query query) {
        query.by().requireAdministrator();
        List<Recorded> found = estate.audit(query.before().orElse(Long.MAX_VALUE), query.limit() + 1);
        boolean hasMore = found.size() > query.limit();
        return AuditView.of(hasMore ? found.subList(0, query.limit()) : found, hasMore);
    }
}

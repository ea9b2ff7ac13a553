package chat.application.audit;

import chat.domain.audit.AuditRecord;
import java.util.List;

/**
 * A page of the audit log, newest first.
 *
 * @param hasMore whether there are older entries
 */
public record AuditLogView(List<AuditEntryView> entries, boolean hasMore) {
    public static AuditLogView of(List<AuditRecord> entries, boolean hasMore) {
        return new AuditLogView(entries.stream().map(AuditEntryView::of).toList(), hasMore);
    }
}

package chat.application.audit;

import chat.domain.audit.AuditRecord;
import java.util.List;

/**
 * What is on record, the newest first.
 *
 * @param hasMore whether there is more before it
 */
public record AuditLogView(List<AuditEntryView> entries, boolean hasMore) {
    public static AuditLogView of(List<AuditRecord> entries, boolean hasMore) {
        return new AuditLogView(entries.stream().map(AuditEntryView::of).toList(), hasMore);
    }
}

package chat.application.view;

import chat.domain.audit.Recorded;
import java.util.List;

/**
 * What is on record, the newest first.
 *
 * @param hasMore whether there is more before it
 */
public record AuditView(List<AuditEntryView> entries, boolean hasMore) {
    public static AuditView of(List<Recorded> entries, boolean hasMore) {
        return new AuditView(entries.stream().map(AuditEntryView::of).toList(), hasMore);
    }
}

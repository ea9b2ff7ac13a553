package chat.domain.port;

import chat.domain.audit.AuditRecord;
import java.util.List;

/** Reads the audit log. Entries are written by the transaction that they are about. Each call is one transaction. */
public interface AuditLog {
    /**
     * Reads a page of the log.
     *
     * @param before the exclusive upper bound of the record numbers
     * @param limit the maximum number of records
     * @return the records, newest first
     */
    List<AuditRecord> page(long before, int limit);
}

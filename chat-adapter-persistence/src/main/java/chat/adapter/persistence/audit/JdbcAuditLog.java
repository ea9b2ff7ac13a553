package chat.adapter.persistence.audit;

import chat.adapter.persistence.sql.ReadPool;
import chat.domain.audit.AuditRecord;
import chat.domain.port.AuditLog;
import java.util.List;

/** Implements {@link AuditLog} with JDBC. Thread-safe. */
public final class JdbcAuditLog implements AuditLog {
    private final ReadPool reader;

    public JdbcAuditLog(ReadPool reader) {
        this.reader = reader;
    }

    @Override
    public List<AuditRecord> page(long before, int limit) {
        return reader.all(AuditRows.PAGE, AuditRows::read, before, limit);
    }
}

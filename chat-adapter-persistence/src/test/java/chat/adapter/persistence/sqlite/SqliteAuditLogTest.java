package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.AuditLogContract;

final class SqliteAuditLogTest extends SqliteStorage implements AuditLogContract {}

package chat.domain.port.fake;

import chat.domain.port.contract.AuditLogContract;

final class InMemoryAuditLogTest extends InMemoryStorage implements AuditLogContract {}

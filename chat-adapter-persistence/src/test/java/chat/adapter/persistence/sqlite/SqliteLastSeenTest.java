package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.LastSeenContract;

final class SqliteLastSeenTest extends SqliteStorage implements LastSeenContract {}

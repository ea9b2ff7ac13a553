package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.ReadMarkersContract;

final class SqliteReadMarkersTest extends SqliteStorage implements ReadMarkersContract {}

package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.ReadingContract;

final class SqliteReadPointersTest extends SqliteStorage implements ReadingContract {}

package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.SessionsContract;

final class SqliteSessionsTest extends SqliteStorage implements SessionsContract {}

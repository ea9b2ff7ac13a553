package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.ResetsContract;

final class SqliteResetsTest extends SqliteStorage implements ResetsContract {}

package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.RoomsContract;

final class SqliteRoomsTest extends SqliteStorage implements RoomsContract {}

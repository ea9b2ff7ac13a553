package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.RoomLogContract;

final class SqliteRoomLogTest extends SqliteStorage implements RoomLogContract {}

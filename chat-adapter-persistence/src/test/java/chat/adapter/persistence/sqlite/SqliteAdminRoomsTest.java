package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.AdminRoomsContract;

final class SqliteAdminRoomsTest extends SqliteStorage implements AdminRoomsContract {}

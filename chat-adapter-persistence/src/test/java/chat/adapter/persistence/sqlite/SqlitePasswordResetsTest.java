package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.PasswordResetsContract;

final class SqlitePasswordResetsTest extends SqliteStorage implements PasswordResetsContract {}

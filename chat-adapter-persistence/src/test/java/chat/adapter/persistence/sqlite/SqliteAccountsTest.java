package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.AccountsContract;

final class SqliteAccountsTest extends SqliteStorage implements AccountsContract {}

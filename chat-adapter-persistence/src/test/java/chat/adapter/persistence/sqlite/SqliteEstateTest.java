package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.EstateContract;

final class SqliteEstateTest extends SqliteStorage implements EstateContract {}

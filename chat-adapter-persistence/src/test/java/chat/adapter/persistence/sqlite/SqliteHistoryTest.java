package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.ChangesContract;
import chat.domain.port.contract.HistoryContract;

final class SqliteHistoryTest extends SqliteStorage implements HistoryContract, ChangesContract {}

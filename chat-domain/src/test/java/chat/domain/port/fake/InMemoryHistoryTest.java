package chat.domain.port.fake;

import chat.domain.port.contract.ChangesContract;
import chat.domain.port.contract.HistoryContract;

final class InMemoryHistoryTest extends InMemoryStorage implements HistoryContract, ChangesContract {}

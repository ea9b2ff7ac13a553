package chat.domain.port.fake;

import chat.domain.port.contract.ReadingContract;

final class InMemoryReadPointersTest extends InMemoryStorage implements ReadingContract {}

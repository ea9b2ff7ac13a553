package chat.domain.port.fake;

import chat.domain.port.contract.LastSeenContract;

final class InMemoryLastSeenTest extends InMemoryStorage implements LastSeenContract {}

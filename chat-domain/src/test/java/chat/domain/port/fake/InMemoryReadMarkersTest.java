package chat.domain.port.fake;

import chat.domain.port.contract.ReadMarkersContract;

final class InMemoryReadMarkersTest extends InMemoryStorage implements ReadMarkersContract {}

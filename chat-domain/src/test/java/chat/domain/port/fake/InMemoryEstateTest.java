package chat.domain.port.fake;

import chat.domain.port.contract.EstateContract;

final class InMemoryEstateTest extends InMemoryStorage implements EstateContract {}

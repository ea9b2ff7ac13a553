package chat.domain.port.fake;

import chat.domain.port.contract.ResetsContract;

final class InMemoryResetsTest extends InMemoryStorage implements ResetsContract {}

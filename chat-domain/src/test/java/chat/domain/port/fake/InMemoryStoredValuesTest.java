package chat.domain.port.fake;

import chat.domain.port.contract.StoredValuesContract;

final class InMemoryStoredValuesTest extends InMemoryStorage implements StoredValuesContract {}

package chat.domain.port.fake;

import chat.domain.port.contract.RoomsContract;

final class InMemoryRoomsTest extends InMemoryStorage implements RoomsContract {}

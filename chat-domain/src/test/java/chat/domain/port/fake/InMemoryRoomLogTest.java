package chat.domain.port.fake;

import chat.domain.port.contract.RoomLogContract;

final class InMemoryRoomLogTest extends InMemoryStorage implements RoomLogContract {}

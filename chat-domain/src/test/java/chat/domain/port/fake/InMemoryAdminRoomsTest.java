package chat.domain.port.fake;

import chat.domain.port.contract.AdminRoomsContract;

final class InMemoryAdminRoomsTest extends InMemoryStorage implements AdminRoomsContract {}

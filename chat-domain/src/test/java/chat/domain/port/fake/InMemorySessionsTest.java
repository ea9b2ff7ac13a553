package chat.domain.port.fake;

import chat.domain.port.contract.SessionsContract;

final class InMemorySessionsTest extends InMemoryStorage implements SessionsContract {}

package chat.domain.port.fake;

import chat.domain.port.contract.PasswordResetsContract;

final class InMemoryPasswordResetsTest extends InMemoryStorage implements PasswordResetsContract {}

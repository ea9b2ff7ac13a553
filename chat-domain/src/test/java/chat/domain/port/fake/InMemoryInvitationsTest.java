package chat.domain.port.fake;

import chat.domain.port.contract.InvitationsContract;

final class InMemoryInvitationsTest extends InMemoryStorage implements InvitationsContract {}

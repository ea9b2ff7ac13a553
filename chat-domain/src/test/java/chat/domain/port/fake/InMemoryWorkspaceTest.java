package chat.domain.port.fake;

import chat.domain.port.contract.WorkspaceContract;

final class InMemoryWorkspaceTest extends InMemoryStorage implements WorkspaceContract {}

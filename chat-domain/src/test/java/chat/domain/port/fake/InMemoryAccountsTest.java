package chat.domain.port.fake;

import chat.domain.port.contract.AccountsContract;

final class InMemoryAccountsTest extends InMemoryStorage implements AccountsContract {}

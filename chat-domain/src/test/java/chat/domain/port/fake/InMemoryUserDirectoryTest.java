package chat.domain.port.fake;

import chat.domain.port.contract.DeleteAccountContract;
import chat.domain.port.contract.UpdateAccountContract;
import chat.domain.port.contract.UserDirectoryContract;

final class InMemoryUserDirectoryTest extends InMemoryStorage
        implements UserDirectoryContract, UpdateAccountContract, DeleteAccountContract {}

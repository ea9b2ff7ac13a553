package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.DeleteAccountContract;
import chat.domain.port.contract.UpdateAccountContract;
import chat.domain.port.contract.UserDirectoryContract;

final class SqliteUserDirectoryTest extends SqliteStorage
        implements UserDirectoryContract, UpdateAccountContract, DeleteAccountContract {}

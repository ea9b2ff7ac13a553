package chat.adapter.persistence.sqlite;

import chat.domain.port.contract.LeavingForGoodContract;
import chat.domain.port.contract.OverseeingContract;
import chat.domain.port.contract.PeopleContract;

final class SqlitePeopleTest extends SqliteStorage
        implements PeopleContract, OverseeingContract, LeavingForGoodContract {}

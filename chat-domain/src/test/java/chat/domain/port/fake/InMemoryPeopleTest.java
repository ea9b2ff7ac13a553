package chat.domain.port.fake;

import chat.domain.port.contract.LeavingForGoodContract;
import chat.domain.port.contract.OverseeingContract;
import chat.domain.port.contract.PeopleContract;

final class InMemoryPeopleTest extends InMemoryStorage
        implements PeopleContract, OverseeingContract, LeavingForGoodContract {}

package chat.domain.port.fake;

import chat.domain.port.Supervisor;
import chat.domain.port.contract.SupervisorContract;

class RecordingSupervisorTest implements SupervisorContract {
    @Override
    public Supervisor supervisor() {
        return new RecordingSupervisor();
    }
}

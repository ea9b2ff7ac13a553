package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.port.contract.WorkspaceContract;
import org.junit.jupiter.api.Test;

final class SqliteWorkspaceTest extends SqliteStorage implements WorkspaceContract {
    @Test
    void keeps_changed_settings_over_a_restart() {
        workspace().update(CLUB, register("ola").id(), NOW);
        restart();
        assertEquals(CLUB, workspace().overrides());
    }
}

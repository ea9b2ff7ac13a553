package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.port.Workspace;
import chat.domain.user.User;
import chat.domain.workspace.Registration;
import chat.domain.workspace.RoomMakers;
import chat.domain.workspace.WorkspaceChange;
import chat.domain.workspace.WorkspaceName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Workspace} must do. */
public interface WorkspaceContract extends Storage {
    WorkspaceChange CLUB = new WorkspaceChange(
            Optional.of(new WorkspaceName("Łódź Rowing Club")),
            Optional.of(Registration.INVITE),
            Optional.of(RoomMakers.ADMINISTRATORS),
            Optional.of(500),
            Optional.of(0));

    static WorkspaceChange registration(Registration mode) {
        return new WorkspaceChange(
                Optional.empty(), Optional.of(mode), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    default void has_nothing_changed_at_first() {
        assertEquals(WorkspaceChange.NONE, workspace().changed());
    }

    @Test
    default void keeps_what_was_changed() {
        User ola = register("ola");
        assertEquals(CLUB, workspace().change(CLUB, ola.id(), NOW));
        assertEquals(CLUB, workspace().changed());
    }

    @Test
    default void changes_only_what_is_named() {
        User ola = register("ola");
        workspace().change(CLUB, ola.id(), NOW);
        WorkspaceChange after = CLUB.and(registration(Registration.CLOSED));
        assertEquals(after, workspace().change(registration(Registration.CLOSED), ola.id(), LATER));
        assertEquals(after, workspace().changed());
    }

    @Test
    default void refuses_who_is_no_administrator_and_changes_nothing() {
        register("ola");
        User jan = register("jan");
        assertRefused(FORBIDDEN, () -> workspace().change(CLUB, jan.id(), NOW));
        assertEquals(WorkspaceChange.NONE, workspace().changed());
    }

    @Test
    default void holds_what_the_last_of_many_changes_at_once_decided() throws Exception {
        User ola = register("ola");
        Race.of(
                8,
                runner -> workspace()
                        .change(
                                registration(runner % 2 == 0 ? Registration.INVITE : Registration.CLOSED),
                                ola.id(),
                                NOW));
        WorkspaceChange said = workspace().changed();
        assertEquals(said, workspace().change(WorkspaceChange.NONE, ola.id(), NOW));
    }
}

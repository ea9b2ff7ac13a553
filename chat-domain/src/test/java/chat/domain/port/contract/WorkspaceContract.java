package chat.domain.port.contract;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.User;
import chat.domain.port.Workspace;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.RoomCreationPolicy;
import chat.domain.workspace.SettingsOverrides;
import chat.domain.workspace.WorkspaceName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link Workspace}. */
public interface WorkspaceContract extends StorageContract {
    SettingsOverrides CLUB = new SettingsOverrides(
            Optional.of(new WorkspaceName("Łódź Rowing Club")),
            Optional.of(RegistrationMode.INVITE),
            Optional.of(RoomCreationPolicy.ADMINISTRATORS),
            Optional.of(500),
            Optional.of(0));

    static SettingsOverrides registration(RegistrationMode mode) {
        return new SettingsOverrides(
                Optional.empty(), Optional.of(mode), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    default void has_no_overrides_at_first() {
        assertEquals(SettingsOverrides.NONE, workspace().overrides());
    }

    @Test
    default void stores_overrides() {
        User ola = register("ola");
        assertEquals(CLUB, workspace().update(CLUB, ola.id(), NOW));
        assertEquals(CLUB, workspace().overrides());
    }

    @Test
    default void changes_only_the_given_fields() {
        User ola = register("ola");
        workspace().update(CLUB, ola.id(), NOW);
        SettingsOverrides after = CLUB.merge(registration(RegistrationMode.CLOSED));
        assertEquals(after, workspace().update(registration(RegistrationMode.CLOSED), ola.id(), LATER));
        assertEquals(after, workspace().overrides());
    }

    @Test
    default void refuses_a_non_administrator_and_changes_nothing() {
        register("ola");
        User jan = register("jan");
        assertRefused(FORBIDDEN, () -> workspace().update(CLUB, jan.id(), NOW));
        assertEquals(SettingsOverrides.NONE, workspace().overrides());
    }

    @Test
    default void concurrent_updates_leave_consistent_overrides() throws Exception {
        User ola = register("ola");
        Race.run(
                8,
                runner -> workspace()
                        .update(
                                registration(runner % 2 == 0 ? RegistrationMode.INVITE : RegistrationMode.CLOSED),
                                ola.id(),
                                NOW));
        SettingsOverrides overrides = workspace().overrides();
        assertEquals(overrides, workspace().update(SettingsOverrides.NONE, ola.id(), NOW));
    }
}

package chat.domain.port.contract;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.User;
import chat.domain.audit.AuditRecord;
import chat.domain.port.Workspace;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.RoomCreationPolicy;
import chat.domain.workspace.SettingsOverrides;
import chat.domain.workspace.WorkspaceName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    default void the_last_of_concurrent_updates_decides() throws Exception {
        User ola = register("ola");
        var outcomes = Race.run(8, runner -> {
            SettingsOverrides change =
                    registration(runner % 2 == 0 ? RegistrationMode.INVITE : RegistrationMode.CLOSED);
            assertEquals(change, workspace().update(change, ola.id(), NOW));
        });
        assertEquals(Set.of(Optional.empty()), Set.copyOf(outcomes));
        SettingsOverrides overrides = workspace().overrides();
        AuditRecord last = auditLog().page(Long.MAX_VALUE, 1).get(0);
        assertEquals(last.entry().detail(), overrides.toMap());
        assertEquals(overrides, workspace().update(SettingsOverrides.NONE, ola.id(), NOW));
    }

    @Test
    default void concurrent_updates_of_different_fields_are_all_kept() throws Exception {
        User ola = register("ola");
        List<SettingsOverrides> changes = List.of(
                registration(RegistrationMode.INVITE),
                new SettingsOverrides(
                        CLUB.name(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new SettingsOverrides(
                        Optional.empty(), Optional.empty(), CLUB.rooms(), Optional.empty(), Optional.empty()),
                new SettingsOverrides(
                        Optional.empty(), Optional.empty(), Optional.empty(), CLUB.contentChars(), CLUB.sendsPer10s()));
        var outcomes = Race.run(changes.size(), runner -> workspace().update(changes.get(runner), ola.id(), NOW));
        assertEquals(Set.of(Optional.empty()), Set.copyOf(outcomes));
        assertEquals(CLUB, workspace().overrides());
    }
}

package chat.application.workspace;

import chat.application.limit.RateLimit;
import chat.application.view.SettingsView;
import chat.domain.port.Workspace;
import chat.domain.text.Coded;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.workspace.Registration;
import chat.domain.workspace.RoomMakers;
import chat.domain.workspace.WorkspaceChange;
import chat.domain.workspace.WorkspaceName;
import java.time.Clock;
import java.util.Optional;

/** Lets administrators decide otherwise for the whole workspace; it holds at once. */
public final class ChangeSettings {
    private final Workspace workspace;
    private final CurrentSettings settings;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public ChangeSettings(Workspace workspace, CurrentSettings settings, RateLimit<UserId> writes, Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.writes = writes;
        this.clock = clock;
    }

    /** What is to be another; the rest stays. */
    public record Command(
            User by,
            Optional<String> name,
            Optional<String> registration,
            Optional<String> rooms,
            Optional<Integer> contentChars,
            Optional<Integer> sendsPer10s) {}

    /** Gives all that is set then. Refuses with {@code rate_limited}, {@code forbidden} or {@code bad_request}. */
    public SettingsView handle(Command command) {
        command.by().requireAdministrator();
        WorkspaceChange change = new WorkspaceChange(
                command.name().map(WorkspaceName::parse),
                command.registration().map(code -> Coded.chosen(Registration.values(), code, "registration")),
                command.rooms().map(code -> Coded.chosen(RoomMakers.values(), code, "rooms")),
                command.contentChars(),
                command.sendsPer10s());
        change.requireWithin(settings.mostChars());
        writes.take(command.by().id());
        WorkspaceChange changed = workspace.change(change, command.by().id(), clock.instant());
        return SettingsView.of(settings.of(changed));
    }
}

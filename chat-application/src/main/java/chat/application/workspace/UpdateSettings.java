package chat.application.workspace;

import chat.application.security.RateLimiter;
import chat.domain.WireEnum;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.port.Workspace;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.RoomCreationPolicy;
import chat.domain.workspace.SettingsOverrides;
import chat.domain.workspace.WorkspaceName;
import java.time.Clock;
import java.util.Optional;

/** Changes the settings of the workspace, with immediate effect. */
public final class UpdateSettings {
    private final Workspace workspace;
    private final CurrentSettings settings;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public UpdateSettings(Workspace workspace, CurrentSettings settings, RateLimiter<UserId> writes, Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.writes = writes;
        this.clock = clock;
    }

    /** An empty component keeps the current value. */
    public record Command(
            User actor,
            Optional<String> name,
            Optional<String> registration,
            Optional<String> rooms,
            Optional<Integer> contentChars,
            Optional<Integer> sendsPer10s) {}

    /**
     * @return all effective settings after the change
     * @throws chat.domain.ChatException {@code rate_limited}, {@code forbidden} or {@code bad_request}
     */
    public SettingsView handle(Command command) {
        command.actor().requireAdministrator();
        SettingsOverrides change = new SettingsOverrides(
                command.name().map(WorkspaceName::parse),
                command.registration().map(code -> WireEnum.parse(RegistrationMode.values(), code, "registration")),
                command.rooms().map(code -> WireEnum.parse(RoomCreationPolicy.values(), code, "rooms")),
                command.contentChars(),
                command.sendsPer10s());
        change.requireWithin(settings.maxContentChars());
        writes.acquire(command.actor().id());
        SettingsOverrides changed = workspace.update(change, command.actor().id(), clock.instant());
        return SettingsView.of(settings.resolve(changed));
    }
}

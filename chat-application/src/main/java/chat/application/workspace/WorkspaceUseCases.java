package chat.application.workspace;

import chat.application.security.RateLimiters;
import chat.domain.port.Storage;
import java.time.Clock;

/** The use cases for the workspace and its settings. */
public record WorkspaceUseCases(GetWorkspace get, GetSettings getSettings, UpdateSettings updateSettings) {

    /** Wires the use cases. */
    public static WorkspaceUseCases of(Storage storage, CurrentSettings settings, RateLimiters limits, Clock clock) {
        return new WorkspaceUseCases(
                new GetWorkspace(storage.accounts(), storage.userDirectory(), settings),
                new GetSettings(settings),
                new UpdateSettings(storage.workspace(), settings, limits.writes(), clock));
    }
}

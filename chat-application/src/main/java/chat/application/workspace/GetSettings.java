package chat.application.workspace;

import chat.domain.account.User;

/** Returns the settings of the workspace to an administrator. */
public final class GetSettings {
    private final CurrentSettings settings;

    public GetSettings(CurrentSettings settings) {
        this.settings = settings;
    }

    /** @throws chat.domain.ChatException {@code forbidden} if the actor is not an administrator */
    public SettingsView handle(User actor) {
        actor.requireAdministrator();
        return SettingsView.of(settings.get());
    }
}

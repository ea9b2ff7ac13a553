package chat.application.workspace;

import chat.domain.account.User;

/** Shows administrators what is set. */
public final class GetSettings {
    private final CurrentSettings settings;

    public GetSettings(CurrentSettings settings) {
        this.settings = settings;
    }

    /** Refuses with {@code forbidden} who is no administrator. */
    public SettingsView handle(User actor) {
        actor.requireAdministrator();
        return SettingsView.of(settings.get());
    }
}

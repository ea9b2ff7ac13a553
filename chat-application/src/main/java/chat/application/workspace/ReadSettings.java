package chat.application.workspace;

import chat.application.view.SettingsView;
import chat.domain.user.User;

/** Shows administrators what is set. */
public final class ReadSettings {
    private final CurrentSettings settings;

    public ReadSettings(CurrentSettings settings) {
        this.settings = settings;
    }

    /** Refuses with {@code forbidden} who is no administrator. */
    public SettingsView handle(User by) {
        by.requireAdministrator();
        return SettingsView.of(settings.get());
    }
}

package chat.application.workspace;

import chat.application.security.Rate;
import chat.domain.port.Workspace;
import chat.domain.workspace.RoomCreationPolicy;
import chat.domain.workspace.SettingsOverrides;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The effective settings: the defaults with the overrides that administrators have set, read anew for each call. */
public final class CurrentSettings implements Supplier<WorkspaceSettings> {
    private static final Rate UNLIMITED = new Rate(0, Duration.ofSeconds(10));

    private final Workspace workspace;
    private final DefaultSettings defaults;

    public CurrentSettings(Workspace workspace, DefaultSettings defaults) {
        this.workspace = workspace;
        this.defaults = defaults;
    }

    @Override
    public WorkspaceSettings get() {
        return resolve(workspace.overrides());
    }

    /** @return the settings that result from these overrides of the defaults */
    WorkspaceSettings resolve(SettingsOverrides changed) {
        return changed.applyTo(defaults.settings());
    }

    /** @return the current policy on who may create rooms */
    public Supplier<RoomCreationPolicy> roomCreationPolicy() {
        return () -> get().rooms();
    }

    /** @return the current maximum length of a message, in UTF-16 code units */
    public IntSupplier contentChars() {
        return () -> get().contentChars();
    }

    /** @return the current rate at which one user may send */
    public Supplier<Rate> sendRate() {
        return () -> defaults.rateLimited() ? new Rate(get().sendsPer10s(), UNLIMITED.window()) : UNLIMITED;
    }

    int maxContentChars() {
        return Math.max(defaults.maxContentChars(), defaults.settings().contentChars());
    }
}

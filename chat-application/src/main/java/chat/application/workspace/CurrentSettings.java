package chat.application.workspace;

import chat.application.security.Rate;
import chat.domain.port.Workspace;
import chat.domain.workspace.RoomCreationPolicy;
import chat.domain.workspace.SettingsOverrides;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What holds right now: the preset, and what administrators have changed of it. Asked anew each time. */
public final class CurrentSettings implements Supplier<WorkspaceSettings> {
    private static final Rate UNLIMITED = new Rate(0, Duration.ofSeconds(10));

    private final Workspace workspace;
    private final DefaultSettings preset;

    public CurrentSettings(Workspace workspace, DefaultSettings preset) {
        this.workspace = workspace;
        this.preset = preset;
    }

    @Override
    public WorkspaceSettings get() {
        return resolve(workspace.overrides());
    }

    /** @return the settings that hold when administrators have changed that much of the preset */
    WorkspaceSettings resolve(SettingsOverrides changed) {
        return changed.applyTo(preset.settings());
    }

    /** Who may make rooms. */
    public Supplier<RoomCreationPolicy> roomMakers() {
        return () -> get().rooms();
    }

    /** How long a message may be, in UTF-16 code units. */
    public IntSupplier contentChars() {
        return () -> get().contentChars();
    }

    /** How often one user may send. */
    public Supplier<Rate> sendRate() {
        return () -> preset.rateLimited() ? new Rate(get().sendsPer10s(), UNLIMITED.window()) : UNLIMITED;
    }

    int maxContentChars() {
        return Math.max(preset.maxContentChars(), preset.settings().contentChars());
    }
}

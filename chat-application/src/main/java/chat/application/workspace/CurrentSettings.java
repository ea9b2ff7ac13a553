package chat.application.workspace;

import chat.application.limit.Rate;
import chat.domain.port.Workspace;
import chat.domain.workspace.RoomMakers;
import chat.domain.workspace.WorkspaceChange;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What holds right now: the preset, and what administrators have changed of it. Asked anew each time. */
public final class CurrentSettings implements Supplier<WorkspaceSettings> {
    private static final Rate UNLIMITED = new Rate(0, Duration.ofSeconds(10));

    private final Workspace workspace;
    private final Preset preset;

    public CurrentSettings(Workspace workspace, Preset preset) {
        this.workspace = workspace;
        this.preset = preset;
    }

    @Override
    public WorkspaceSettings get() {
        return of(workspace.changed());
    }

    /** @return the settings that hold when administrators have changed that much of the preset */
    WorkspaceSettings of(WorkspaceChange changed) {
        return changed.on(preset.settings());
    }

    /** Who may make rooms. */
    public Supplier<RoomMakers> roomMakers() {
        return () -> get().rooms();
    }

    /** How long a message may be, in UTF-16 code units. */
    public IntSupplier contentChars() {
        return () -> get().contentChars();
    }

    /** How often one user may send. */
    public Supplier<Rate> sends() {
        return () -> preset.limited() ? new Rate(get().sendsPer10s(), UNLIMITED.window()) : UNLIMITED;
    }

    int mostChars() {
        return Math.max(preset.mostChars(), preset.settings().contentChars());
    }
}

package chat.application.workspace;

import chat.domain.workspace.WorkspaceSettings;

/**
 * What administrators set for the workspace.
 *
 * @param rooms who may make them: {@code everyone} or {@code administrators}
 * @param contentChars how long a message may be, in UTF-16 code units
 * @param sendsPer10s messages of one user in ten seconds; 0 for no limit
 */
public record SettingsView(String name, String registration, String rooms, int contentChars, int sendsPer10s) {
    public static SettingsView of(WorkspaceSettings settings) {
        return new SettingsView(
                settings.name().value(),
                settings.registration().code(),
                settings.rooms().code(),
                settings.contentChars(),
                settings.sendsPer10s());
    }
}

package chat.application.workspace;

import chat.domain.workspace.WorkspaceSettings;

/**
 * The settings of the workspace.
 *
 * @param rooms who may create rooms: {@code everyone} or {@code administrators}
 * @param contentChars the maximum length of a message, in UTF-16 code units
 * @param sendsPer10s how many messages one user may send in ten seconds; 0 for no limit
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

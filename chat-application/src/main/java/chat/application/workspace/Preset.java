package chat.application.workspace;

import chat.domain.workspace.WorkspaceSettings;

/**
 * What the configuration says.
 *
 * @param settings what holds where nobody has changed anything
 * @param limited whether there is a limit to how often messages are sent, whatever the settings say
 * @param mostChars how long the longest message is that the sizes of frames and bodies let through
 */
public record Preset(WorkspaceSettings settings, boolean limited, int mostChars) {}

package chat.application.workspace;

import chat.domain.workspace.WorkspaceSettings;

/**
 * What the configuration says.
 *
 * @param settings what holds where nobody has changed anything
 * @param rateLimited whether there is a limit to how often messages are sent, whatever the settings say
 * @param maxContentChars how long the longest message is that the sizes of frames and bodies let through
 */
public record DefaultSettings(WorkspaceSettings settings, boolean rateLimited, int maxContentChars) {}

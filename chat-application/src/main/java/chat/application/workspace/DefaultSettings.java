package chat.application.workspace;

import chat.domain.workspace.WorkspaceSettings;

/**
 * The settings of the configuration.
 *
 * @param settings the defaults, used unless administrators have overridden them
 * @param rateLimited whether sending is rate-limited at all, whatever the settings are
 * @param maxContentChars the longest message that fits into frames and request bodies, in UTF-16 code units
 */
public record DefaultSettings(WorkspaceSettings settings, boolean rateLimited, int maxContentChars) {}

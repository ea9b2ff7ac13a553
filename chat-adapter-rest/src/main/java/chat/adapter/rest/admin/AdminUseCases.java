package chat.adapter.rest.admin;

import chat.application.account.IssueReset;
import chat.application.workspace.ChangeSettings;
import chat.application.workspace.ReadSettings;

/** All that administrators can do to the workspace. */
public record AdminUseCases(
        ReadSettings readSettings, ChangeSettings changeSettings, IssueReset issueReset, OversightUseCases oversight) {}

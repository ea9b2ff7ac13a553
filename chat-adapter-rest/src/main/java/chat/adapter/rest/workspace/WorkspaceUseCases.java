package chat.adapter.rest.workspace;

import chat.adapter.rest.room.AdminRoomUseCases;
import chat.application.account.CreatePasswordReset;
import chat.application.workspace.GetSettings;
import chat.application.workspace.UpdateSettings;

/** The use cases for administrators to manage the workspace. */
public record WorkspaceUseCases(
        GetSettings getSettings,
        UpdateSettings updateSettings,
        CreatePasswordReset createPasswordReset,
        AdminRoomUseCases adminRooms) {}

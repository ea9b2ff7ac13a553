package chat.domain.workspace;

/**
 * The effective settings of the workspace.
 *
 * @param registration who may register
 * @param rooms who may create rooms
 * @param contentChars the maximum length of a message, in UTF-16 code units
 * @param sendsPer10s how many messages one user may send in ten seconds; 0 for no limit
 */
public record WorkspaceSettings(
        WorkspaceName name,
        RegistrationMode registration,
        RoomCreationPolicy rooms,
        int contentChars,
        int sendsPer10s) {}

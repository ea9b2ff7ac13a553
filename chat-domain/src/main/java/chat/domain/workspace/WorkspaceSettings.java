package chat.domain.workspace;

/**
 * What holds for the whole workspace.
 *
 * @param rooms who may make them
 * @param contentChars how long a message may be, in UTF-16 code units
 * @param sendsPer10s how many messages one user may send in ten seconds; 0 for no limit
 */
public record WorkspaceSettings(
        WorkspaceName name,
        RegistrationMode registration,
        RoomCreationPolicy rooms,
        int contentChars,
        int sendsPer10s) {}

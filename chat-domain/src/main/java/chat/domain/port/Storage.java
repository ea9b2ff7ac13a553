package chat.domain.port;

/** All ports of one storage. They see the same data: what one has stored, the others read. */
public interface Storage {
    Accounts accounts();

    Invitations invitations();

    PasswordResets passwordResets();

    AdminRooms adminRooms();

    AuditLog auditLog();

    Sessions sessions();

    RoomLog roomLog();

    Rooms rooms();

    History history();

    ReadMarkers readMarkers();

    Workspace workspace();

    UserDirectory userDirectory();

    LastSeen lastSeen();
}

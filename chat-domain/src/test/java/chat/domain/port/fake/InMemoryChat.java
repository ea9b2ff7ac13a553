package chat.domain.port.fake;

import chat.domain.port.Accounts;
import chat.domain.port.AdminRooms;
import chat.domain.port.AuditLog;
import chat.domain.port.EventPublisher;
import chat.domain.port.History;
import chat.domain.port.Invitations;
import chat.domain.port.LastSeen;
import chat.domain.port.PasswordResets;
import chat.domain.port.ReadMarkers;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.Storage;
import chat.domain.port.UserDirectory;
import chat.domain.port.Workspace;

/** A {@link Storage} in memory that contains the room {@code general} and no user. */
public final class InMemoryChat implements Storage {
    private final Accounts accounts;
    private final Invitations invitations;
    private final PasswordResets passwordResets;
    private final AdminRooms adminRooms;
    private final AuditLog auditLog;
    private final Sessions sessions;
    private final RoomLog roomLog;
    private final Rooms rooms;
    private final History history;
    private final ReadMarkers readMarkers;
    private final Workspace workspace;
    private final UserDirectory userDirectory;
    private final LastSeen lastSeen;

    public InMemoryChat(EventPublisher publisher) {
        InMemoryState state = new InMemoryState(publisher);
        InMemoryAccounts registry = new InMemoryAccounts(state);
        accounts = registry;
        invitations = new InMemoryInvitations(state, registry);
        passwordResets = new InMemoryPasswordResets(state, registry);
        adminRooms = new InMemoryAdminRooms(state);
        auditLog = new InMemoryAuditLog(state);
        sessions = new InMemorySessions(state);
        roomLog = new InMemoryRoomLog(state);
        rooms = new InMemoryRooms(state);
        history = new InMemoryHistory(state);
        readMarkers = new InMemoryReadMarkers(state);
        workspace = new InMemoryWorkspace(state);
        userDirectory = new InMemoryUserDirectory(state);
        lastSeen = new InMemoryLastSeen(state);
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Invitations invitations() {
        return invitations;
    }

    @Override
    public PasswordResets passwordResets() {
        return passwordResets;
    }

    @Override
    public AdminRooms adminRooms() {
        return adminRooms;
    }

    @Override
    public AuditLog auditLog() {
        return auditLog;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public RoomLog roomLog() {
        return roomLog;
    }

    @Override
    public Rooms rooms() {
        return rooms;
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public LastSeen lastSeen() {
        return lastSeen;
    }

    @Override
    public ReadMarkers readMarkers() {
        return readMarkers;
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public UserDirectory userDirectory() {
        return userDirectory;
    }
}

package chat.domain.port.fake;

import chat.domain.port.Accounts;
import chat.domain.port.AdminRooms;
import chat.domain.port.AuditLog;
import chat.domain.port.History;
import chat.domain.port.Invitations;
import chat.domain.port.LastSeen;
import chat.domain.port.PasswordResets;
import chat.domain.port.ReadMarkers;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.UserDirectory;
import chat.domain.port.Workspace;
import chat.domain.port.contract.StorageContract;

/** Runs contract tests against the in-memory ports. */
abstract class InMemoryStorage implements StorageContract {
    private final RecordingEventPublisher publishedEvents = new RecordingEventPublisher();
    private final InMemoryChat chat = new InMemoryChat(publishedEvents);

    @Override
    public Accounts accounts() {
        return chat.accounts();
    }

    @Override
    public Invitations invitations() {
        return chat.invitations();
    }

    @Override
    public PasswordResets passwordResets() {
        return chat.passwordResets();
    }

    @Override
    public AdminRooms adminRooms() {
        return chat.adminRooms();
    }

    @Override
    public AuditLog auditLog() {
        return chat.auditLog();
    }

    @Override
    public Sessions sessions() {
        return chat.sessions();
    }

    @Override
    public RoomLog roomLog() {
        return chat.roomLog();
    }

    @Override
    public Rooms rooms() {
        return chat.rooms();
    }

    @Override
    public History history() {
        return chat.history();
    }

    @Override
    public ReadMarkers readMarkers() {
        return chat.readMarkers();
    }

    public LastSeen lastSeen() {
        return chat.lastSeen();
    }

    @Override
    public Workspace workspace() {
        return chat.workspace();
    }

    @Override
    public UserDirectory userDirectory() {
        return chat.userDirectory();
    }

    @Override
    public RecordingEventPublisher publishedEvents() {
        return publishedEvents;
    }
}

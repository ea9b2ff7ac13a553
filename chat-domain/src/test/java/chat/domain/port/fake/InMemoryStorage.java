package chat.domain.port.fake;

import chat.domain.port.Accounts;
import chat.domain.port.Estate;
import chat.domain.port.History;
import chat.domain.port.Invitations;
import chat.domain.port.LastSeen;
import chat.domain.port.People;
import chat.domain.port.ReadPointers;
import chat.domain.port.Resets;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.Workspace;
import chat.domain.port.contract.Storage;

/** The fakes, put to the contracts. */
abstract class InMemoryStorage implements Storage {
    private final RecordingAnnouncer announced = new RecordingAnnouncer();
    private final InMemoryChat chat = new InMemoryChat(announced);

    @Override
    public Accounts accounts() {
        return chat.accounts();
    }

    @Override
    public Invitations invitations() {
        return chat.invitations();
    }

    @Override
    public Resets resets() {
        return chat.resets();
    }

    @Override
    public Estate estate() {
        return chat.estate();
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
    public ReadPointers readPointers() {
        return chat.readPointers();
    }

    public LastSeen lastSeen() {
        return chat.lastSeen();
    }

    @Override
    public Workspace workspace() {
        return chat.workspace();
    }

    @Override
    public People people() {
        return chat.people();
    }

    @Override
    public RecordingAnnouncer announced() {
        return announced;
    }
}

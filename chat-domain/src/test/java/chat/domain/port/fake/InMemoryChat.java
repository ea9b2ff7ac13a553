package chat.domain.port.fake;

import chat.domain.port.Accounts;
import chat.domain.port.Announcer;
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

/** A whole chat in memory, with {@code general} in it and nobody yet; its ports all see the same. */
public final class InMemoryChat {
    private final Accounts accounts;
    private final Invitations invitations;
    private final Resets resets;
    private final Estate estate;
    private final Sessions sessions;
    private final RoomLog roomLog;
    private final Rooms rooms;
    private final History history;
    private final ReadPointers readPointers;
    private final Workspace workspace;
    private final People people;
    private final LastSeen lastSeen;

    public InMemoryChat(Announcer announcer) {
        InMemoryState state = new InMemoryState(announcer);
        InMemoryAccounts registry = new InMemoryAccounts(state);
        accounts = registry;
        invitations = new InMemoryInvitations(state, registry);
        resets = new InMemoryResets(state, registry);
        estate = new InMemoryEstate(state);
        sessions = new InMemorySessions(state);
        roomLog = new InMemoryRoomLog(state);
        rooms = new InMemoryRooms(state);
        history = new InMemoryHistory(state);
        readPointers = new InMemoryReadPointers(state);
        workspace = new InMemoryWorkspace(state);
        people = new InMemoryPeople(state);
        lastSeen = new InMemoryLastSeen(state);
    }

    public Accounts accounts() {
        return accounts;
    }

    public Invitations invitations() {
        return invitations;
    }

    public Resets resets() {
        return resets;
    }

    public Estate estate() {
        return estate;
    }

    public Sessions sessions() {
        return sessions;
    }

    public RoomLog roomLog() {
        return roomLog;
    }

    public Rooms rooms() {
        return rooms;
    }

    public History history() {
        return history;
    }

    public LastSeen lastSeen() {
        return lastSeen;
    }

    public ReadPointers readPointers() {
        return readPointers;
    }

    public Workspace workspace() {
        return workspace;
    }

    public People people() {
        return people;
    }
}

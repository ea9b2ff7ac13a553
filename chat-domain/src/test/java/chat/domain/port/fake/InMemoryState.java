package chat.domain.port.fake;

import static chat.domain.error.ErrorCode.MESSAGE_NOT_FOUND;
import static chat.domain.error.ErrorCode.NAME_TAKEN;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.error.ErrorCode.USER_NOT_FOUND;

import chat.domain.error.ChatException;
import chat.domain.message.ClientId;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.Announcer;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.user.Account;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All that the ports in memory share. Whoever touches it does so {@link #alone}. */
final class InMemoryState {
    /** What makes a message sent again the same message. */
    record Once(UserId by, ClientId id) {}

    final Announcer announcer;
    final Map<UserId, Account> accounts = new LinkedHashMap<>();
    final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    final Map<RoomId, InMemoryRoom> rooms = new LinkedHashMap<>();
    final Map<Once, MessageId> posted = new LinkedHashMap<>();
    private long roomsEverMade = RoomId.GENERAL.value();

    InMemoryState(Announcer announcer) {
        this.announcer = announcer;
        Room general = new Room(RoomId.GENERAL, new RoomName("general"), Topic.NONE);
        rooms.put(general.id(), new InMemoryRoom(general));
    }

    synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    synchronized void alone(Runnable work) {
        work.run();
    }

    User user(UserId id) {
        return Optional.ofNullable(accounts.get(id))
                .map(Account::user)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
    }

    InMemoryRoom room(RoomId id) {
        return Optional.ofNullable(rooms.get(id))
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
    }

    /** The row, unless it never was or its room is gone. */
    Optional<Message> find(MessageId id) {
        return Optional.ofNullable(rooms.get(id.room())).map(room -> room.rows.get(id.seq()));
    }

    /** The row, which must be in a room that is there. */
    Message message(MessageId id) {
        room(id.room());
        return find(id).orElseThrow(
                        () -> new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room."));
    }

    void requireFree(RoomName name, Optional<RoomId> itself) {
        boolean taken = rooms.values().stream()
                .map(held -> held.room)
                .anyMatch(room -> room.name().key().equals(name.key()) && !itself.equals(Optional.of(room.id())));
        if (taken) {
            throw ChatException.field(NAME_TAKEN, "name", "taken", "There is a room of that name.");
        }
    }

    RoomId nextRoom() {
        return new RoomId(++roomsEverMade);
    }

    void endSession(SessionId id) {
        if (sessions.remove(id) != null) {
            announcer.sessionEnded(id);
        }
    }
}

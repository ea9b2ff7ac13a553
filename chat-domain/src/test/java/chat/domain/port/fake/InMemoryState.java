package chat.domain.port.fake;

import static chat.domain.error.ErrorCode.MESSAGE_NOT_FOUND;
import static chat.domain.error.ErrorCode.NAME_TAKEN;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.error.ErrorCode.UNAUTHENTICATED;
import static chat.domain.error.ErrorCode.USER_NOT_FOUND;

import chat.domain.audit.AuditEntry;
import chat.domain.error.ChatException;
import chat.domain.link.LinkHash;
import chat.domain.message.ClientId;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.Announcer;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.user.Account;
import chat.domain.user.Avatar;
import chat.domain.user.Person;
import chat.domain.user.Reset;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** All that the ports in memory share. Whoever touches it does so {@link #alone}. */
final class InMemoryState {
    /** What makes a message sent again the same message. */
    record Once(UserId by, ClientId id) {}

    final Announcer announcer;
    final Map<UserId, Account> accounts = new LinkedHashMap<>();
    final Map<UserId, Person> people = new LinkedHashMap<>();
    final Map<UserId, Instant> seen = new LinkedHashMap<>();
    final Map<UserId, Avatar> avatars = new LinkedHashMap<>();
    final Map<UserId, Instant> registered = new LinkedHashMap<>();
    final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    final Map<RoomId, InMemoryRoom> rooms = new LinkedHashMap<>();
    final Map<RoomId, InMemoryRoom> gone = new LinkedHashMap<>();
    final Map<Once, MessageId> posted = new LinkedHashMap<>();
    final Map<LinkHash, Reset> resets = new LinkedHashMap<>();
    final List<AuditEntry> audit = new ArrayList<>();
    final List<Optional<RoomName>> auditedRooms = new ArrayList<>();
    private long roomsEverMade = RoomId.GENERAL.value();

    InMemoryState(Announcer announcer) {
        this.announcer = announcer;
        Room general = Room.open(RoomId.GENERAL, new RoomName("general"), Topic.NONE);
        rooms.put(general.id(), new InMemoryRoom(general));
    }

    synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    synchronized void alone(Runnable work) {
        work.run();
    }

    /** Somebody who does something; refuses with {@code unauthenticated} who may not any more. */
    Person acting(UserId id) {
        user(id);
        return Optional.ofNullable(people.get(id))
                .filter(Person::isActive)
                .orElseThrow(() -> new ChatException(UNAUTHENTICATED, "Sign in first."));
    }

    Person person(UserId id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** Somebody who is here; refuses with {@code user_not_found}, also who is deactivated or deleted. */
    User present(UserId id) {
        User user = user(id);
        if (!isActive(id)) {
            throw new ChatException(USER_NOT_FOUND, "There is no such user.");
        }
        return user;
    }

    boolean isActive(UserId id) {
        return Optional.ofNullable(people.get(id)).filter(Person::isActive).isPresent();
    }

    /** When they registered. */
    Instant registered(UserId id) {
        return Objects.requireNonNull(registered.get(id));
    }

    /** Nobody is in by that account any more. */
    void close(UserId user) {
        announcer.accountClosed(user);
        endSessions(session -> session.user().id().equals(user));
    }

    void endSessions(Predicate<Session> which) {
        List<Session> ended = sessions.values().stream().filter(which).toList();
        ended.forEach(session -> endSession(session.id()));
    }

    void change(Person before, Person after) {
        people.put(after.id(), after);
        accounts.computeIfPresent(after.id(), (id, account) -> new Account(after.user(), account.passwordHash()));
        if (!after.equals(before)) {
            announcer.personChanged(after);
        }
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

    void requireFree(Room room) {
        boolean taken = rooms.values().stream()
                .map(held -> held.room)
                .filter(other ->
                        other.visibility() == Visibility.PUBLIC && !other.id().equals(room.id()))
                .anyMatch(other -> other.name().key().equals(room.name().key()));
        if (taken && room.visibility() == Visibility.PUBLIC) {
            throw ChatException.field(NAME_TAKEN, "name", "taken", "There is a room of that name.");
        }
    }

    InMemoryRoom made(Room room) {
        InMemoryRoom made = new InMemoryRoom(room);
        rooms.put(room.id(), made);
        roomsEverMade = room.id().value();
        return made;
    }

    Optional<Room> directOf(Set<UserId> people) {
        return rooms.values().stream()
                .filter(held -> held.room.isDirect() && held.members.keySet().equals(people))
                .map(held -> held.room)
                .findFirst();
    }

    /** Adds the row or puts it in the place of what it was, and tells it. */
    void put(InMemoryRoom room, Message row) {
        room.put(row);
        announcer.committed(List.of(row));
    }

    void audit(AuditEntry entry) {
        audit.add(entry);
        auditedRooms.add(entry.room()
                .flatMap(id -> Optional.ofNullable(rooms.getOrDefault(id, gone.get(id))))
                .map(held -> held.room.name()));
    }

    /** The id of the room that is made next; one that is refused takes none. */
    RoomId nextRoom() {
        return new RoomId(roomsEverMade + 1);
    }

    void endSession(SessionId id) {
        if (sessions.remove(id) != null) {
            announcer.sessionEnded(id);
        }
    }
}

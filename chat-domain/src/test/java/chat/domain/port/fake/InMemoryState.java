package chat.domain.port.fake;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;
import static chat.domain.ErrorCode.NAME_TAKEN;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.ErrorCode.UNAUTHENTICATED;
import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.LinkHash;
import chat.domain.account.Avatar;
import chat.domain.account.Credentials;
import chat.domain.account.PasswordReset;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.audit.AuditEntry;
import chat.domain.message.ClientId;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.EventPublisher;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The state that all ports in memory share. Access it within {@link #locked} only. */
final class InMemoryState {
    /** Identifies the retries of a message. */
    record IdempotencyKey(UserId actor, ClientId id) {}

    private final ReentrantLock lock = new ReentrantLock();
    final EventPublisher publisher;
    final Map<UserId, Credentials> accounts = new LinkedHashMap<>();
    final Map<UserId, UserProfile> profiles = new LinkedHashMap<>();
    final Map<UserId, Instant> lastSeen = new LinkedHashMap<>();
    final Map<UserId, Avatar> avatars = new LinkedHashMap<>();
    final Map<UserId, Instant> registered = new LinkedHashMap<>();
    final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    final Map<RoomId, InMemoryRoom> rooms = new LinkedHashMap<>();
    final Map<RoomId, InMemoryRoom> deletedRooms = new LinkedHashMap<>();
    final Map<IdempotencyKey, MessageId> postedIds = new LinkedHashMap<>();
    final Map<LinkHash, PasswordReset> resets = new LinkedHashMap<>();
    final List<AuditEntry> audit = new ArrayList<>();
    final List<Optional<RoomName>> auditedRooms = new ArrayList<>();
    private long lastRoomId = RoomId.GENERAL.value();

    InMemoryState(EventPublisher publisher) {
        this.publisher = publisher;
        Room general = Room.publicRoom(RoomId.GENERAL, new RoomName("general"), Topic.NONE);
        rooms.put(general.id(), new InMemoryRoom(general));
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable work) {
        locked(() -> {
            work.run();
            return true;
        });
    }

    /** Runs the work now, or on another thread if the calling thread would have to wait. */
    <T> CompletableFuture<T> start(Supplier<T> work) {
        if (!lock.tryLock()) {
            return CompletableFuture.supplyAsync(() -> locked(work));
        }
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException refusal) {
            return CompletableFuture.failedFuture(refusal);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the profile of the acting user; refuses an inactive account with {@code unauthenticated}. */
    UserProfile requireActor(UserId id) {
        user(id);
        return Optional.ofNullable(profiles.get(id))
                .filter(UserProfile::isActive)
                .orElseThrow(() -> new ChatException(UNAUTHENTICATED, "Sign in first."));
    }

    UserProfile profile(UserId id) {
        return Objects.requireNonNull(profiles.get(id));
    }

    /** Returns an active user; refuses any other with {@code user_not_found}. */
    User requireActiveUser(UserId id) {
        User user = user(id);
        if (!isActive(id)) {
            throw new ChatException(USER_NOT_FOUND, "There is no such user.");
        }
        return user;
    }

    boolean isActive(UserId id) {
        return Optional.ofNullable(profiles.get(id))
                .filter(UserProfile::isActive)
                .isPresent();
    }

    /** @return when the user registered */
    Instant registered(UserId id) {
        return Objects.requireNonNull(registered.get(id));
    }

    /** Ends all sessions of an account and publishes that it is closed. */
    void closeAccount(UserId user) {
        publisher.accountClosed(user);
        endSessions(session -> session.user().id().equals(user));
    }

    void endSessions(Predicate<Session> which) {
        List<Session> ended = sessions.values().stream().filter(which).toList();
        ended.forEach(session -> endSession(session.id()));
    }

    void updateUser(UserProfile before, UserProfile after) {
        profiles.put(after.id(), after);
        accounts.computeIfPresent(after.id(), (id, account) -> new Credentials(after.user(), account.passwordHash()));
        if (!after.equals(before)) {
            publisher.userChanged(after);
        }
    }

    User user(UserId id) {
        return Optional.ofNullable(accounts.get(id))
                .map(Credentials::user)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
    }

    InMemoryRoom room(RoomId id) {
        return Optional.ofNullable(rooms.get(id))
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
    }

    /** @return the row; empty if the row or its room does not exist */
    Optional<Message> find(MessageId id) {
        return Optional.ofNullable(rooms.get(id.room())).map(room -> room.rows.get(id.seq()));
    }

    /** Returns a row; refuses an unknown room or row. */
    Message message(MessageId id) {
        room(id.room());
        return find(id).orElseThrow(
                        () -> new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room."));
    }

    void requireNameAvailable(Room room) {
        boolean taken = rooms.values().stream()
                .map(held -> held.room)
                .filter(other ->
                        other.visibility() == Visibility.PUBLIC && !other.id().equals(room.id()))
                .anyMatch(other -> other.name().key().equals(room.name().key()));
        if (taken && room.visibility() == Visibility.PUBLIC) {
            throw ChatException.forField(NAME_TAKEN, "name", "taken", "A room with this name already exists.");
        }
    }

    InMemoryRoom addRoom(Room room) {
        InMemoryRoom entry = new InMemoryRoom(room);
        rooms.put(room.id(), entry);
        lastRoomId = room.id().value();
        return entry;
    }

    Optional<Room> findDirectRoom(Set<UserId> userIds) {
        return rooms.values().stream()
                .filter(held -> held.room.isDirect() && held.members.keySet().equals(userIds))
                .map(held -> held.room)
                .findFirst();
    }

    /** Adds or replaces a row and publishes it. */
    void put(InMemoryRoom room, Message row) {
        room.put(row);
        publisher.messagesChanged(List.of(row));
    }

    void audit(AuditEntry entry) {
        audit.add(entry);
        auditedRooms.add(entry.room()
                .flatMap(id -> Optional.ofNullable(rooms.getOrDefault(id, deletedRooms.get(id))))
                .map(held -> held.room.name()));
    }

    /** @return the id of the next room; a refused creation does not use it up */
    RoomId nextRoomId() {
        return new RoomId(lastRoomId + 1);
    }

    void endSession(SessionId id) {
        if (sessions.remove(id) != null) {
            publisher.sessionEnded(id);
        }
    }
}

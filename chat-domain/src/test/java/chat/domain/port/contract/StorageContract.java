package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.Username;
import chat.domain.membership.DirectRoomResult;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.ReadMarker;
import chat.domain.membership.Role;
import chat.domain.membership.RoomPolicy;
import chat.domain.membership.UnreadCounts;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Draft;
import chat.domain.message.Emoji;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.NewMessage;
import chat.domain.message.PostResult;
import chat.domain.port.Accounts;
import chat.domain.port.AdminRooms;
import chat.domain.port.AuditLog;
import chat.domain.port.Decision;
import chat.domain.port.History;
import chat.domain.port.Invitations;
import chat.domain.port.PasswordResets;
import chat.domain.port.ReadMarkers;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.UserDirectory;
import chat.domain.port.Workspace;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** The ports under test, on a new storage for each test, and methods that prepare it. */
public interface StorageContract {
    Instant NOW = Instant.parse("2026-11-22T10:15:30.001Z");
    Instant LATER = NOW.plusSeconds(60);
    PasswordHash HASH = new PasswordHash("a hash");

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

    /** @return the recorder of all events that the storage publishes */
    RecordingEventPublisher publishedEvents();

    /** Waits until all background tasks have ended. */
    default void awaitBackgroundTasks() {}

    default User register(String name) {
        return accounts().register(new Username(name), HASH, NOW);
    }

    default Room createRoom(String name, User actor) {
        return createRoom(name, Visibility.PUBLIC, actor);
    }

    default Room createRoom(String name, Visibility visibility, User actor) {
        return roomLog()
                .createRoom(new NewRoom(new RoomName(name), Topic.NONE, visibility, actor.id(), NOW))
                .room();
    }

    default DirectRoomResult directRoom(User... users) {
        return roomLog()
                .findOrCreateDirectRoom(
                        users[0].id(), Stream.of(users).map(User::id).collect(Collectors.toSet()), NOW);
    }

    default void setRole(RoomId room, User actor, User target, Role role) {
        roomLog().changeRoom(room, actor.id(), target.id(), memberPolicy -> memberPolicy.setRole(role, NOW));
    }

    default void removeFrom(RoomId room, User actor, User target) {
        roomLog().changeRoom(room, actor.id(), target.id(), memberPolicy -> memberPolicy.remove(NOW));
    }

    default void ban(RoomId room, User actor, User target) {
        roomLog().changeRoom(room, actor.id(), target.id(), memberPolicy -> memberPolicy.ban(NOW));
    }

    default void unban(RoomId room, User actor, User target) {
        roomLog().changeRoom(room, actor.id(), target.id(), memberPolicy -> memberPolicy.unban(NOW));
    }

    default void setNotificationLevel(RoomId room, User actor, NotificationLevel level) {
        roomLog().changeRoom(room, actor.id(), policy -> policy.setNotificationLevel(level, NOW));
    }

    default Room archive(RoomId room, User actor, boolean archived) {
        RoomEdit edit = new RoomEdit(Optional.empty(), Optional.empty(), Optional.of(archived));
        return roomLog().changeRoom(room, actor.id(), policy -> policy.edit(edit, NOW));
    }

    default PostResult post(RoomId room, User actor, String text) {
        return stored(roomLog().post(newMessage(room, actor, text, Optional.empty()), draft(text)));
    }

    default PostResult postOnce(RoomId room, User actor, String text, String clientId) {
        return stored(roomLog().post(newMessage(room, actor, text, Optional.of(clientId)), draft(text)));
    }

    /** Waits for the message; rethrows why it was not stored. */
    static PostResult stored(CompletableFuture<PostResult> result) {
        try {
            return result.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException unchecked ? unchecked : failed;
        }
    }

    default PostResult reply(RoomId room, User actor, String text, MessageId answered) {
        return stored(roomLog()
                .post(
                        new NewMessage(room, actor.id(), new Content(text), Optional.of(answered), Optional.empty()),
                        draft(text)));
    }

    default Message edit(MessageId message, User actor, String text) {
        return roomLog()
                .changeMessage(
                        message.room(),
                        message,
                        actor.id(),
                        policy -> policy.edit(new Content(text), Optional.empty(), 100, LATER));
    }

    default Message remove(MessageId message, User actor) {
        return roomLog().changeMessage(message.room(), message, actor.id(), policy -> policy.delete(LATER));
    }

    default Message react(MessageId message, User actor, String emoji, boolean on) {
        return roomLog()
                .changeMessage(
                        message.room(), message, actor.id(), policy -> policy.react(new Emoji(emoji), on, LATER));
    }

    default Message pin(MessageId message, User actor, boolean on) {
        return roomLog().changeMessage(message.room(), message, actor.id(), policy -> policy.pin(on, LATER));
    }

    default ReadMarker markRead(RoomId room, User actor, long seq) {
        return readMarkers().move(room, actor.id(), (current, newest) -> current.advanceTo(seq, newest));
    }

    default ReadMarker markUnread(RoomId room, User actor, long seq) {
        return readMarkers().move(room, actor.id(), (current, newest) -> ReadMarker.before(seq, newest));
    }

    /** @return the unread counts of a member in a room */
    default UnreadCounts unread(RoomId room, User actor) {
        return rooms().find(room, actor.id())
                .orElseThrow()
                .ownMembership()
                .orElseThrow()
                .unread();
    }

    static NewMessage newMessage(RoomId room, User actor, String text, Optional<String> clientId) {
        return new NewMessage(room, actor.id(), new Content(text), Optional.empty(), clientId.map(ClientId::new));
    }

    static Decision<RoomPolicy, Draft> draft(String text) {
        return policy -> policy.requireMembership().draft(new Content(text), 100, NOW);
    }

    default void join(RoomId room, User user) {
        roomLog().changeRoom(room, user.id(), policy -> policy.join(NOW));
    }

    default void leave(RoomId room, User user) {
        roomLog().changeRoom(room, user.id(), policy -> policy.leave(NOW));
    }

    default Room rename(RoomId room, User actor, String name) {
        return roomLog()
                .changeRoom(
                        room,
                        actor.id(),
                        policy -> policy.edit(
                                new RoomEdit(Optional.of(new RoomName(name)), Optional.empty(), Optional.empty()),
                                NOW));
    }

    default void delete(RoomId room, User actor) {
        roomLog().changeRoom(room, actor.id(), policy -> policy.delete(NOW));
    }

    static void assertRefused(ErrorCode code, Executable call) {
        assertEquals(code, assertThrows(ChatException.class, call).code());
    }
}

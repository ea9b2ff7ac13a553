package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.member.DirectRoomResult;
import chat.domain.member.NotificationLevel;
import chat.domain.member.ReadPointer;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.member.Unread;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Draft;
import chat.domain.message.Emoji;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.port.Accounts;
import chat.domain.port.Estate;
import chat.domain.port.History;
import chat.domain.port.Invitations;
import chat.domain.port.People;
import chat.domain.port.ReadPointers;
import chat.domain.port.Resets;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.Workspace;
import chat.domain.port.fake.RecordingAnnouncer;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.PasswordHash;
import chat.domain.user.User;
import chat.domain.user.Username;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** The ports under test, all onto one fresh chat for each test, and words to speak to them in. */
public interface Storage {
    Instant NOW = Instant.parse("2026-11-22T10:15:30.001Z");
    Instant LATER = NOW.plusSeconds(60);
    PasswordHash HASH = new PasswordHash("a hash");

    Accounts accounts();

    Invitations invitations();

    Resets resets();

    Estate estate();

    Sessions sessions();

    RoomLog roomLog();

    Rooms rooms();

    History history();

    ReadPointers readPointers();

    Workspace workspace();

    People people();

    /** Where this chat announces. */
    RecordingAnnouncer announced();

    /** Returns when nothing is left to be done in the background. */
    default void settle() {}

    default User register(String name) {
        return accounts().register(new Username(name), HASH, NOW);
    }

    default Room open(String name, User by) {
        return open(name, Visibility.PUBLIC, by);
    }

    default Room open(String name, Visibility visibility, User by) {
        return roomLog()
                .open(new Founding(new RoomName(name), Topic.NONE, visibility, by.id(), NOW))
                .room();
    }

    default DirectRoomResult direct(User... people) {
        return roomLog().direct(people[0].id(), Stream.of(people).map(User::id).collect(Collectors.toSet()), NOW);
    }

    default void give(RoomId room, User by, User whom, Role role) {
        roomLog().govern(room, by.id(), whom.id(), dealing -> dealing.give(role, NOW));
    }

    default void removeFrom(RoomId room, User by, User whom) {
        roomLog().govern(room, by.id(), whom.id(), dealing -> dealing.remove(NOW));
    }

    default void ban(RoomId room, User by, User whom) {
        roomLog().govern(room, by.id(), whom.id(), dealing -> dealing.ban(NOW));
    }

    default void unban(RoomId room, User by, User whom) {
        roomLog().govern(room, by.id(), whom.id(), dealing -> dealing.unban(NOW));
    }

    default void notify(RoomId room, User by, NotificationLevel level) {
        roomLog().govern(room, by.id(), standing -> standing.notify(level, NOW));
    }

    default Room archive(RoomId room, User by, boolean archived) {
        RoomEdit edit = new RoomEdit(Optional.empty(), Optional.empty(), Optional.of(archived));
        return roomLog().govern(room, by.id(), standing -> standing.edit(edit, NOW));
    }

    default Posted post(RoomId room, User by, String text) {
        return roomLog().post(posting(room, by, text, Optional.empty()), writing(text));
    }

    default Posted postOnce(RoomId room, User by, String text, String clientId) {
        return roomLog().post(posting(room, by, text, Optional.of(clientId)), writing(text));
    }

    default Posted reply(RoomId room, User by, String text, MessageId answered) {
        return roomLog()
                .post(
                        new Posting(room, by.id(), new Content(text), Optional.of(answered), Optional.empty()),
                        writing(text));
    }

    default Message edit(MessageId message, User by, String text) {
        return roomLog()
                .amend(
                        message.room(),
                        message,
                        by.id(),
                        held -> held.edit(new Content(text), Optional.empty(), 100, LATER));
    }

    default Message remove(MessageId message, User by) {
        return roomLog().amend(message.room(), message, by.id(), held -> held.delete(LATER));
    }

    default Message react(MessageId message, User by, String emoji, boolean on) {
        return roomLog().amend(message.room(), message, by.id(), held -> held.react(new Emoji(emoji), on, LATER));
    }

    default Message pin(MessageId message, User by, boolean on) {
        return roomLog().amend(message.room(), message, by.id(), held -> held.pin(on, LATER));
    }

    default ReadPointer read(RoomId room, User by, long seq) {
        return readPointers().move(room, by.id(), (current, newest) -> current.forwardTo(seq, newest));
    }

    default ReadPointer unreadFrom(RoomId room, User by, long seq) {
        return readPointers().move(room, by.id(), (current, newest) -> ReadPointer.before(seq, newest));
    }

    /** What that member has not read of the room. */
    default Unread unread(RoomId room, User by) {
        return rooms().find(room, by.id()).orElseThrow().own().orElseThrow().unread();
    }

    static Posting posting(RoomId room, User by, String text, Optional<String> clientId) {
        return new Posting(room, by.id(), new Content(text), Optional.empty(), clientId.map(ClientId::new));
    }

    static RoomLog.Rule<Standing, Draft> writing(String text) {
        return standing -> standing.membership().write(new Content(text), 100, NOW);
    }

    default void join(RoomId room, User user) {
        roomLog().govern(room, user.id(), standing -> standing.join(NOW));
    }

    default void leave(RoomId room, User user) {
        roomLog().govern(room, user.id(), standing -> standing.leave(NOW));
    }

    default Room rename(RoomId room, User by, String name) {
        return roomLog()
                .govern(
                        room,
                        by.id(),
                        standing -> standing.edit(
                                new RoomEdit(Optional.of(new RoomName(name)), Optional.empty(), Optional.empty()),
                                NOW));
    }

    default void delete(RoomId room, User by) {
        roomLog().govern(room, by.id(), standing -> standing.delete(NOW));
    }

    static void assertRefused(ErrorCode code, Executable call) {
        assertEquals(code, assertThrows(ChatException.class, call).code());
    }
}

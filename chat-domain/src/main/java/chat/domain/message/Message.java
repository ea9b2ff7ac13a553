package chat.domain.message;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;

/** A row of a room's log in its current state: a message, a tombstone or an event. */
public sealed interface Message permits TextMessage, DeletedMessage, MembershipEvent, RoomEvent {
    MessageId id();

    /** @return the revision of its last change; equal to its seq if it never changed */
    Revision revision();

    /** @return the user who wrote it, or whom the event concerns */
    Author author();

    Instant timestamp();

    /** @return the sender's client id, if one was given; it is kept when the message is deleted */
    default Optional<ClientId> clientId() {
        return Optional.empty();
    }

    /** @return its number in the room: the revision at which it was posted */
    default long seq() {
        return id().seq();
    }

    /** @return whether the row has not changed since it was posted */
    default boolean isNew() {
        return revision().value() == seq();
    }

    /**
     * @return this message
     * @throws ChatException {@code message_not_found} if the row is an event or a tombstone
     */
    default TextMessage requireText() {
        throw new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room.");
    }

    /**
     * @return the body of the message
     * @throws ChatException {@code message_not_found} if the row is an event or a tombstone
     */
    default MessageBody requireBody() {
        return requireText().body();
    }

    /** @return the row of a new message */
    static TextMessage posted(
            RoomId room, Revision revision, Author author, Instant at, Optional<ClientId> clientId, MessageBody body) {
        return new TextMessage(MessageId.of(room, revision.value()), revision, author, at, clientId, body);
    }

    /** @return the row of a user who joined or left */
    static MembershipEvent membershipEvent(
            RoomId room, Revision revision, MembershipEventType type, Author author, Instant at) {
        return membershipEvent(room, revision, type, author, Optional.empty(), at);
    }

    /** @return the row of a user who joined or left, or whom {@code actor} added or removed */
    static MembershipEvent membershipEvent(
            RoomId room,
            Revision revision,
            MembershipEventType type,
            Author author,
            Optional<UserId> actor,
            Instant at) {
        return new MembershipEvent(MessageId.of(room, revision.value()), revision, author, at, type, actor);
    }

    /** @return the row of a change of the name, topic or archived flag of a room */
    static RoomEvent roomEvent(Room room, Revision revision, Author author, Instant at) {
        return new RoomEvent(MessageId.of(room.id(), revision.value()), revision, author, at, room);
    }
}

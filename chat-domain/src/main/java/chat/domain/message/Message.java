package chat.domain.message;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of a room's log in its current state: a message, a tombstone or an event.
 *
 * @param revision the revision of its last change; equal to its seq if it never changed
 * @param author the user who wrote it, or whom the event concerns
 * @param clientId the sender's client id, if one was given; it is kept when the message is deleted
 * @param body the text and its state; only for {@link MessageKind#POSTED}
 * @param room the room after the change; only for {@link MessageKind#ROOM_CHANGED}
 * @param actor the user who added, removed or banned the author; empty if the author acted
 */
public record Message(
        MessageId id,
        Revision revision,
        MessageKind kind,
        Author author,
        Instant timestamp,
        Optional<ClientId> clientId,
        Optional<MessageBody> body,
        Optional<Room> room,
        Optional<UserId> actor) {

    /** The kinds of rows. */
    public enum MessageKind {
        POSTED,
        DELETED,
        JOINED,
        LEFT,
        ROOM_CHANGED
    }

    /** @return the row of a new message */
    public static Message posted(
            RoomId room, Revision revision, Author author, Instant at, Optional<ClientId> clientId, MessageBody body) {
        return new Message(
                MessageId.of(room, revision.value()),
                revision,
                MessageKind.POSTED,
                author,
                at,
                clientId,
                Optional.of(body),
                Optional.empty(),
                Optional.empty());
    }

    /** @return the row of a user who joined or left */
    public static Message membershipEvent(RoomId room, Revision revision, MessageKind kind, Author author, Instant at) {
        return membershipEvent(room, revision, kind, author, Optional.empty(), at);
    }

    /** @return the row of a user who joined or left, or whom {@code actor} added or removed */
    public static Message membershipEvent(
            RoomId room, Revision revision, MessageKind kind, Author author, Optional<UserId> actor, Instant at) {
        return new Message(
                MessageId.of(room, revision.value()),
                revision,
                kind,
                author,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                actor);
    }

    /** @return the row of a change of the name, topic or archived flag of a room */
    public static Message roomEvent(Room room, Revision revision, Author author, Instant at) {
        return new Message(
                MessageId.of(room.id(), revision.value()),
                revision,
                MessageKind.ROOM_CHANGED,
                author,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.of(room),
                Optional.empty());
    }

    /** @return this message with another body since that revision */
    public Message withBody(Revision revised, MessageBody changed) {
        return new Message(
                id,
                revised,
                MessageKind.POSTED,
                author,
                timestamp,
                clientId,
                Optional.of(changed),
                Optional.empty(),
                actor);
    }

    /** @return the tombstone of this message, which keeps its author but not its content */
    public Message deleted(Revision revised) {
        return new Message(
                id,
                revised,
                MessageKind.DELETED,
                author,
                timestamp,
                clientId,
                Optional.empty(),
                Optional.empty(),
                actor);
    }

    /** @return its number in the room: the revision at which it was posted */
    public long seq() {
        return id.seq();
    }

    /** @return whether the row has not changed since it was posted */
    public boolean isNew() {
        return revision.value() == seq();
    }

    /**
     * @return the body of the message
     * @throws ChatException {@code message_not_found} if the row is an event or a tombstone
     */
    public MessageBody requireBody() {
        return body.orElseThrow(() -> new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room."));
    }
}

package chat.domain.message;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of a room's log as it is now: what somebody wrote, what is left of it, or what happened.
 *
 * @param revision the number of its last change; equal to its seq while it is as it was made
 * @param author who wrote it, or who it happened to
 * @param clientId the sender's own name for it, if one was given; it outlives the text
 * @param body what was written; only {@link Kind#POSTED} has it
 * @param room the room as it became; only {@link Kind#ROOM} has it
 * @param actor who did it, where that was somebody else than the author: invited, removed or banned them
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

    /** What a row tells of. */
    public enum MessageKind {
        POSTED,
        DELETED,
        JOINED,
        LEFT,
        ROOM_CHANGED
    }

    /** A new message. */
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

    /** A new row that tells that somebody joined or left. */
    public static Message membershipEvent(RoomId room, Revision revision, MessageKind kind, Author author, Instant at) {
        return membershipEvent(room, revision, kind, author, Optional.empty(), at);
    }

    /** The same of somebody whom another let in or took out. */
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

    /** A new row that tells the room's new name, topic or state. */
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

    /** The same message, saying or showing something else since that revision. */
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

    /** What is left of it when it is deleted: that there was something, and whose. */
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

    /** Its place in the room: the revision at which it was made. */
    public long seq() {
        return id.seq();
    }

    /** Whether nothing has happened to it since it was made. */
    public boolean isNew() {
        return revision.value() == seq();
    }

    /** What was written; refuses with {@code message_not_found} rows that nobody wrote, and tombstones. */
    public MessageBody requireBody() {
        return body.orElseThrow(() -> new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room."));
    }
}

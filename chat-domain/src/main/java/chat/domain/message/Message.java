package chat.domain.message;

import static chat.domain.error.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.error.ChatException;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of a room's log as it is now: what somebody wrote, what is left of it, or what happened.
 *
 * @param revision the number of its last change; equal to its seq while it is as it was made
 * @param author who wrote it, or who it happened to
 * @param clientId the sender's own name for it, if one was given; it outlives the text
 * @param post what was written; only {@link Kind#POSTED} has it
 * @param room the room as it became; only {@link Kind#ROOM} has it
 * @param by who did it, where that was somebody else than the author: invited, removed or banned them
 */
public record Message(
        MessageId id,
        Revision revision,
        Kind kind,
        Author author,
        Instant timestamp,
        Optional<ClientId> clientId,
        Optional<Post> post,
        Optional<Room> room,
        Optional<UserId> by) {

    /** What a row tells of. */
    public enum Kind {
        POSTED,
        DELETED,
        JOINED,
        LEFT,
        ROOM
    }

    /** A new message. */
    public static Message posted(
            RoomId room, Revision revision, Author author, Instant at, Optional<ClientId> clientId, Post post) {
        return new Message(
                MessageId.of(room, revision.value()),
                revision,
                Kind.POSTED,
                author,
                at,
                clientId,
                Optional.of(post),
                Optional.empty(),
                Optional.empty());
    }

    /** A new row that tells that somebody joined or left. */
    public static Message moved(RoomId room, Revision revision, Kind kind, Author author, Instant at) {
        return moved(room, revision, kind, author, Optional.empty(), at);
    }

    /** The same of somebody whom another let in or took out. */
    public static Message moved(
            RoomId room, Revision revision, Kind kind, Author author, Optional<UserId> by, Instant at) {
        return new Message(
                MessageId.of(room, revision.value()),
                revision,
                kind,
                author,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                by);
    }

    /** A new row that tells the room's new name, topic or state. */
    public static Message renamed(Room room, Revision revision, Author author, Instant at) {
        return new Message(
                MessageId.of(room.id(), revision.value()),
                revision,
                Kind.ROOM,
                author,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.of(room),
                Optional.empty());
    }

    /** The same message, saying or showing something else since that revision. */
    public Message changed(Revision revised, Post changed) {
        return new Message(
                id, revised, Kind.POSTED, author, timestamp, clientId, Optional.of(changed), Optional.empty(), by);
    }

    /** What is left of it when it is deleted: that there was something, and whose. */
    public Message deleted(Revision revised) {
        return new Message(
                id, revised, Kind.DELETED, author, timestamp, clientId, Optional.empty(), Optional.empty(), by);
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
    public Post written() {
        return post.orElseThrow(() -> new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room."));
    }
}

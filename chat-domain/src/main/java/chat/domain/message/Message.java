package chat.domain.message;

import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of a room's log: what somebody wrote, or what happened.
 *
 * @param revision the number of its last change; equal to its seq while it is as it was made
 * @param author who wrote it, or who it happened to
 * @param content what was written; only {@link Kind#POSTED} has it
 * @param clientId the sender's own name for it, if one was given
 * @param room the room as it became; only {@link Kind#ROOM} has it
 */
public record Message(
        MessageId id,
        Revision revision,
        Kind kind,
        Author author,
        Instant timestamp,
        Optional<Content> content,
        Optional<ClientId> clientId,
        Optional<Room> room) {

    /** What a row tells of. */
    public enum Kind {
        POSTED,
        JOINED,
        LEFT,
        ROOM
    }

    /** A new message. */
    public static Message posted(
            RoomId room, Revision revision, Author author, Draft draft, Optional<ClientId> clientId) {
        return new Message(
                MessageId.of(room, revision.value()),
                revision,
                Kind.POSTED,
                author,
                draft.at(),
                Optional.of(draft.content()),
                clientId,
                Optional.empty());
    }

    /** A new row that tells that somebody joined or left. */
    public static Message moved(RoomId room, Revision revision, Kind kind, Author author, Instant at) {
        return new Message(
                MessageId.of(room, revision.value()),
                revision,
                kind,
                author,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A new row that tells the room's new name and topic. */
    public static Message renamed(Room room, Revision revision, Author author, Instant at) {
        return new Message(
                MessageId.of(room.id(), revision.value()),
                revision,
                Kind.ROOM,
                author,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.of(room));
    }

    /** Its place in the room: the revision at which it was made. */
    public long seq() {
        return id.seq();
    }
}

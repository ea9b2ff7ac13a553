package chat.domain.membership;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.audit.AuditAction;
import chat.domain.room.Room;
import java.time.Instant;

/**
 * An administrator who governs a room from outside, also one that they do not see: what they may do. Nobody does so to
 * direct rooms. A decision made on it holds only in the transaction that loaded it.
 */
public record AdminRoomPolicy(RoomPolicy roomPolicy) {
    /** Archives the room or takes it up again; refuses with {@code conflict} to archive {@code general}. */
    public RoomChange archive(boolean archived, Instant now) {
        requireAdministrator();
        Room room = roomPolicy.room();
        if (room.archived() == archived) {
            return RoomChange.none(room, now);
        }
        roomPolicy.requireNotGeneral("This room can't be archived.");
        return RoomChange.of(RoomChange.Action.EDIT, room.withDetails(room.name(), room.topic(), archived), now)
                .withAudit(archived ? AuditAction.ROOM_ARCHIVED : AuditAction.ROOM_UNARCHIVED);
    }

    /** Refuses with {@code conflict} for {@code general}. */
    public RoomChange delete(Instant now) {
        requireAdministrator();
        roomPolicy.requireNotGeneral("This room can't be deleted.");
        return RoomChange.of(RoomChange.Action.DELETE, roomPolicy.room(), now).withAudit(AuditAction.ROOM_DELETED);
    }

    /**
     * Makes a member an owner, also of a room that nobody owns any more; refuses with {@code conflict} for {@code
     * general} and for who is no member.
     */
    public RoomChange appointOwner(RoomPolicy target, Instant now) {
        requireAdministrator();
        roomPolicy.requireNotGeneral("Administrators govern this room; nobody owns it.");
        Role currentRole = target.role()
                .orElseThrow(() -> new ChatException(CONFLICT, "Only who is in the room can become its owner."));
        return currentRole == Role.OWNER
                ? RoomChange.none(roomPolicy.room(), now)
                : RoomChange.setRole(roomPolicy.room(), Role.OWNER, now).withAudit(AuditAction.OWNER_APPOINTED);
    }

    private void requireAdministrator() {
        roomPolicy.user().requireAdministrator();
        if (roomPolicy.room().isDirect()) {
            throw new ChatException(ROOM_NOT_FOUND, "There is no such room.");
        }
    }
}

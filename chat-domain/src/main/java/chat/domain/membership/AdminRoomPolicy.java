package chat.domain.membership;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.audit.AuditAction;
import chat.domain.room.Room;
import java.time.Instant;

/**
 * Decides what an administrator may do to a room without being a member. Direct rooms are {@code room_not_found}. A
 * decision is valid only in the transaction that loaded the policy.
 */
public record AdminRoomPolicy(RoomPolicy roomPolicy) {
    /**
     * Archives or unarchives the room.
     *
     * @throws ChatException {@code conflict} if the room is {@code general}
     */
    public RoomChange archive(boolean archived, Instant now) {
        requireAdministrator();
        Room room = roomPolicy.room();
        if (room.archived() == archived) {
            return RoomChange.none(room, now);
        }
        roomPolicy.room().requireNotGeneral("This room can't be archived.");
        return RoomChange.of(RoomChange.Action.EDIT, room.withDetails(room.name(), room.topic(), archived), now)
                .withAudit(archived ? AuditAction.ROOM_ARCHIVED : AuditAction.ROOM_UNARCHIVED);
    }

    /**
     * Deletes the room.
     *
     * @throws ChatException {@code conflict} if the room is {@code general}
     */
    public RoomChange delete(Instant now) {
        requireAdministrator();
        roomPolicy.room().requireNotGeneral("This room can't be deleted.");
        return RoomChange.of(RoomChange.Action.DELETE, roomPolicy.room(), now).withAudit(AuditAction.ROOM_DELETED);
    }

    /**
     * Makes a member an owner, also in a room without owners.
     *
     * @throws ChatException {@code conflict} if the room is {@code general} or the target is not a member
     */
    public RoomChange appointOwner(RoomPolicy target, Instant now) {
        requireAdministrator();
        roomPolicy.room().requireNotGeneral("This room has no owners; administrators manage it.");
        Role currentRole = target.role()
                .orElseThrow(() -> new ChatException(CONFLICT, "Only a member of the room can become an owner."));
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

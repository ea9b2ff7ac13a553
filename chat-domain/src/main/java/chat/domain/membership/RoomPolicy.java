package chat.domain.membership;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.audit.AuditAction;
import chat.domain.room.Room;
import chat.domain.room.RoomEdit;
import chat.domain.room.Visibility;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what a user may do in a room. Requests about a room that is not visible to the user fail with {@code
 * room_not_found}. A decision is valid only in the transaction that loaded the policy.
 *
 * @param banned whether the user is banned from the room
 * @param members the number of members
 * @param owners the number of owners
 */
public record RoomPolicy(User user, Room room, Optional<Role> role, boolean banned, int members, int owners) {

    /**
     * Checks that the room is visible to the user.
     *
     * @throws ChatException {@code room_not_found} if it is not
     */
    public void requireVisible() {
        if (role.isEmpty() && (banned || room.visibility() != Visibility.PUBLIC)) {
            throw new ChatException(ROOM_NOT_FOUND, "There is no such room.");
        }
    }

    /**
     * Checks that the user may write to the room.
     *
     * @return the user's membership
     * @throws ChatException {@code not_a_member} if the user is not a member; {@code room_archived} if the room is
     *     archived
     */
    public Membership requireMembership() {
        Membership membership = new Membership(room.id(), user.id(), requireRoleHeld());
        room.requireNotArchived();
        return membership;
    }

    /**
     * Joins the room. Any visible room can be joined unless it is archived; joining twice has no effect.
     *
     * @throws ChatException {@code room_archived} if the room is archived
     */
    public RoomChange join(Instant now) {
        requireVisible();
        if (role.isPresent()) {
            return RoomChange.none(room, now);
        }
        room.requireNotArchived();
        return RoomChange.join(room, Role.MEMBER, now);
    }

    /**
     * Leaves the room.
     *
     * @throws ChatException {@code forbidden} if the room is direct; {@code conflict} if it is {@code general}, or if
     *     the other members would be left without an owner
     */
    public RoomChange leave(Instant now) {
        requireVisible();
        room.requireNotDirect();
        room.requireNotGeneral("Every user is a member of this room; it can't be left.");
        if (role.isEmpty()) {
            return RoomChange.none(room, now);
        }
        requireAnotherOwner();
        return RoomChange.of(RoomChange.Action.LEAVE, room, now);
    }

    /**
     * Sets the user's notification level.
     *
     * @throws ChatException {@code not_a_member} if the user is not a member
     */
    public RoomChange setNotificationLevel(NotificationLevel level, Instant now) {
        requireRoleHeld();
        return RoomChange.setNotificationLevel(room, level, now);
    }

    /**
     * Renames the room, changes its topic, archives or unarchives it.
     *
     * @throws ChatException {@code forbidden} if the user may not; {@code room_archived} if the room is archived and
     *     stays so; {@code conflict} if {@code general} would be archived
     */
    public RoomChange edit(RoomEdit edit, Instant now) {
        requireVisible();
        room.requireNotDirect();
        requireRole(edit.isOfTopicOnly() ? Role.MODERATOR : Role.OWNER);
        Room edited = edit.applyTo(room);
        if (edited.equals(room) && !room.archived()) {
            return RoomChange.none(room, now);
        }
        if (edited.archived()) {
            room.requireNotArchived();
            room.requireNotGeneral("This room can't be archived.");
        }
        RoomChange change = RoomChange.of(RoomChange.Action.EDIT, edited, now);
        if (edited.archived() == room.archived()) {
            return change;
        }
        return change.withAudit(edited.archived() ? AuditAction.ROOM_ARCHIVED : AuditAction.ROOM_UNARCHIVED);
    }

    /**
     * Deletes the room.
     *
     * @throws ChatException {@code forbidden} if the user is neither an owner nor an administrator; {@code conflict} if
     *     the room is {@code general}; {@code room_archived} if it is archived
     */
    public RoomChange delete(Instant now) {
        requireVisible();
        room.requireNotDirect();
        requireRole(Role.OWNER);
        room.requireNotGeneral("This room can't be deleted.");
        room.requireNotArchived();
        return RoomChange.of(RoomChange.Action.DELETE, room, now).withAudit(AuditAction.ROOM_DELETED);
    }

    /**
     * Checks that the user may create an invitation to the room.
     *
     * @throws ChatException {@code forbidden} if the user may not, or the room is direct; {@code conflict} if it is
     *     {@code general}; {@code room_archived} if it is archived
     */
    public void requireCanInvite() {
        requireVisible();
        room.requireNotDirect();
        requireRole(Role.MODERATOR);
        room.requireNotGeneral("Every user is a member of this room; it needs no invitations.");
        room.requireNotArchived();
    }

    /** Throws {@code forbidden} if the user has fewer permissions in this room than that role. */
    void requireRole(Role minRole) {
        Optional<Role> effectiveRole = room.isDirect() ? role : Role.effective(user, role);
        if (effectiveRole.filter(effective -> effective.isAtLeast(minRole)).isEmpty()) {
            throw new ChatException(
                    FORBIDDEN,
                    minRole == Role.OWNER
                            ? "Only the room's owners and administrators may do this."
                            : "Only the room's moderators and owners, and administrators, may do this.");
        }
    }

    /** @return whether the user is the only owner of a room with other members */
    public boolean isLastOwnerWithOtherMembers() {
        return isLastOwner() && members > 1;
    }

    /** Throws {@code conflict} if the user is the only owner of a room with other members. */
    void requireAnotherOwner() {
        if (isLastOwnerWithOtherMembers()) {
            throw new ChatException(CONFLICT, "The room needs an owner: make another member an owner first.");
        }
    }

    boolean isLastOwner() {
        return role.equals(Optional.of(Role.OWNER)) && owners == 1;
    }

    private Role requireRoleHeld() {
        requireVisible();
        return role.orElseThrow(() -> new ChatException(NOT_A_MEMBER, "Join the room first."));
    }
}

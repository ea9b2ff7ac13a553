package chat.domain.membership;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.ErrorCode.ROOM_ARCHIVED;
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
 * Where a user stands in a room at one moment: all that the rules need to know. A decision made on it holds only in the
 * transaction that loaded it. A room that is not there for the user is {@code room_not_found}, whatever they ask.
 *
 * @param banned whether they may not be in it
 * @param members how many people are in the room
 * @param owners how many of them own it
 */
public record RoomPolicy(User user, Room room, Optional<Role> role, boolean banned, int members, int owners) {

    /** Refuses with {@code room_not_found} whoever the room is not there for. */
    public void requireVisible() {
        if (role.isEmpty() && (banned || room.visibility() != Visibility.PUBLIC)) {
            throw new ChatException(ROOM_NOT_FOUND, "There is no such room.");
        }
    }

    /** Refuses with {@code not_a_member} who has not joined, with {@code room_archived} where nobody talks any more. */
    public Membership requireMembership() {
        Membership membership = new Membership(room.id(), user.id(), requireRoleHeld());
        requireNotArchived();
        return membership;
    }

    /** Any room that one can see can be joined, unless it is archived; joining twice changes nothing. */
    public RoomChange join(Instant now) {
        requireVisible();
        if (role.isPresent()) {
            return RoomChange.none(room, now);
        }
        requireNotArchived();
        return RoomChange.join(room, Role.MEMBER, now);
    }

    /** Refuses with {@code forbidden} in a direct room, with {@code conflict} to leave {@code general} or others without an owner. */
    public RoomChange leave(Instant now) {
        requireVisible();
        requireNotDirect();
        requireNotGeneral("Everyone is in this room; it can't be left.");
        if (role.isEmpty()) {
            return RoomChange.none(room, now);
        }
        requireAnotherOwner();
        return RoomChange.of(RoomChange.Action.LEAVE, room, now);
    }

    /** Says what of the room the member wants to be told of; refuses with {@code not_a_member}. */
    public RoomChange setNotificationLevel(NotificationLevel level, Instant now) {
        requireRoleHeld();
        return RoomChange.setNotificationLevel(room, level, now);
    }

    /**
     * Gives the room another name or topic, archives it or takes it up again; refuses with {@code forbidden} who may
     * not, with {@code room_archived} any edit that leaves it archived, with {@code conflict} to archive {@code general}.
     */
    public RoomChange edit(RoomEdit edit, Instant now) {
        requireVisible();
        requireNotDirect();
        requireRole(edit.isOfTopicOnly() ? Role.MODERATOR : Role.OWNER);
        Room edited = edit.applyTo(room);
        if (edited.equals(room) && !room.archived()) {
            return RoomChange.none(room, now);
        }
        if (edited.archived()) {
            requireNotArchived();
            requireNotGeneral("This room can't be archived.");
        }
        RoomChange change = RoomChange.of(RoomChange.Action.EDIT, edited, now);
        if (edited.archived() == room.archived()) {
            return change;
        }
        return change.withAudit(edited.archived() ? AuditAction.ROOM_ARCHIVED : AuditAction.ROOM_UNARCHIVED);
    }

    /** Refuses with {@code forbidden} who does not govern the room, with {@code conflict} for {@code general}. */
    public RoomChange delete(Instant now) {
        requireVisible();
        requireNotDirect();
        requireRole(Role.OWNER);
        requireNotGeneral("This room can't be deleted.");
        requireNotArchived();
        return RoomChange.of(RoomChange.Action.DELETE, room, now).withAudit(AuditAction.ROOM_DELETED);
    }

    /**
     * Refuses with {@code forbidden} who may not let people in by a link, and all for a direct room; with {@code conflict}
     * for {@code general}, with {@code room_archived} where nobody talks any more.
     */
    public void requireCanInvite() {
        requireVisible();
        requireNotDirect();
        requireRole(Role.MODERATOR);
        requireNotGeneral("Everyone joins this room anyway.");
        requireNotArchived();
    }

    /** Refuses with {@code forbidden} who may less in this room than those of that role. */
    void requireRole(Role least) {
        Optional<Role> effectiveRole = room.isDirect() ? role : Role.effective(user, role);
        if (effectiveRole.filter(effective -> effective.isAtLeast(least)).isEmpty()) {
            throw new ChatException(
                    FORBIDDEN,
                    least == Role.OWNER
                            ? "Only the room's owners and administrators may do this."
                            : "Only the room's moderators and owners, and administrators, may do this.");
        }
    }

    void requireNotArchived() {
        if (room.archived()) {
            throw new ChatException(ROOM_ARCHIVED, "This room is archived: it can only be read.");
        }
    }

    void requireNotDirect() {
        if (room.isDirect()) {
            throw new ChatException(FORBIDDEN, "Everyone in a direct room is equal; nobody governs it.");
        }
    }

    void requireNotGeneral(String why) {
        if (room.isGeneral()) {
            throw new ChatException(CONFLICT, why);
        }
    }

    /** Whether others would be left without an owner. */
    public boolean isLastOwnerWithOtherMembers() {
        return role.equals(Optional.of(Role.OWNER)) && owners == 1 && members > 1;
    }

    /** Refuses with {@code conflict} to take their only owner from others. */
    void requireAnotherOwner() {
        if (isLastOwner() && members > 1) {
            throw new ChatException(
                    CONFLICT, "The last owner can't leave others behind; make somebody else an owner first.");
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

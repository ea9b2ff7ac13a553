package chat.domain.member;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.NOT_A_MEMBER;
import static chat.domain.error.ErrorCode.ROOM_ARCHIVED;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.audit.AuditAct;
import chat.domain.error.ChatException;
import chat.domain.room.Room;
import chat.domain.room.RoomEdit;
import chat.domain.room.Visibility;
import chat.domain.user.User;
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
public record Standing(User user, Room room, Optional<Role> role, boolean banned, int members, int owners) {

    /** Refuses with {@code room_not_found} whoever the room is not there for. */
    public void requireVisible() {
        if (role.isEmpty() && (banned || room.visibility() != Visibility.PUBLIC)) {
            throw new ChatException(ROOM_NOT_FOUND, "There is no such room.");
        }
    }

    /** Refuses with {@code not_a_member} who has not joined, with {@code room_archived} where nobody talks any more. */
    public Membership membership() {
        Membership membership = new Membership(room.id(), user.id(), held());
        requireInUse();
        return membership;
    }

    /** Any room that one can see can be joined, unless it is archived; joining twice changes nothing. */
    public Governance join(Instant now) {
        requireVisible();
        if (role.isPresent()) {
            return Governance.nothing(room, now);
        }
        requireInUse();
        return Governance.join(room, Role.MEMBER, now);
    }

    /** Refuses with {@code forbidden} in a direct room, with {@code conflict} to leave {@code general} or others without an owner. */
    public Governance leave(Instant now) {
        requireVisible();
        requireNotDirect();
        requireNotGeneral("Everyone is in this room; it can't be left.");
        if (role.isEmpty()) {
            return Governance.nothing(room, now);
        }
        requireAnotherOwner();
        return Governance.of(Governance.Act.LEAVE, room, now);
    }

    /** Says what of the room the member wants to be told of; refuses with {@code not_a_member}. */
    public Governance notify(NotificationLevel level, Instant now) {
        held();
        return Governance.notify(room, level, now);
    }

    /**
     * Gives the room another name or topic, archives it or takes it up again; refuses with {@code forbidden} who may
     * not, with {@code room_archived} any edit that leaves it archived, with {@code conflict} to archive {@code general}.
     */
    public Governance edit(RoomEdit edit, Instant now) {
        requireVisible();
        requireNotDirect();
        require(edit.isOfTopicOnly() ? Role.MODERATOR : Role.OWNER);
        Room edited = edit.of(room);
        if (edited.equals(room) && !room.archived()) {
            return Governance.nothing(room, now);
        }
        if (edited.archived()) {
            requireInUse();
            requireNotGeneral("This room can't be archived.");
        }
        Governance decided = Governance.of(Governance.Act.EDIT, edited, now);
        if (edited.archived() == room.archived()) {
            return decided;
        }
        return decided.audited(edited.archived() ? AuditAct.ROOM_ARCHIVED : AuditAct.ROOM_UNARCHIVED);
    }

    /** Refuses with {@code forbidden} who does not govern the room, with {@code conflict} for {@code general}. */
    public Governance delete(Instant now) {
        requireVisible();
        requireNotDirect();
        require(Role.OWNER);
        requireNotGeneral("This room can't be deleted.");
        requireInUse();
        return Governance.of(Governance.Act.DELETE, room, now).audited(AuditAct.ROOM_DELETED);
    }

    /**
     * Refuses with {@code forbidden} who may not let people in by a link, and all for a direct room; with {@code conflict}
     * for {@code general}, with {@code room_archived} where nobody talks any more.
     */
    public void requireInvitable() {
        requireVisible();
        requireNotDirect();
        require(Role.MODERATOR);
        requireNotGeneral("Everyone joins this room anyway.");
        requireInUse();
    }

    /** Refuses with {@code forbidden} who may less in this room than those of that role. */
    void require(Role least) {
        Optional<Role> exercised = room.isDirect() ? role : Role.exercised(user, role);
        if (exercised.filter(may -> may.covers(least)).isEmpty()) {
            throw new ChatException(
                    FORBIDDEN,
                    least == Role.OWNER
                            ? "Only the room's owners and administrators may do this."
                            : "Only the room's moderators and owners, and administrators, may do this.");
        }
    }

    void requireInUse() {
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
    public boolean isLastOwnerOfOthers() {
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

    private Role held() {
        requireVisible();
        return role.orElseThrow(() -> new ChatException(NOT_A_MEMBER, "Join the room first."));
    }
}

package chat.domain.member;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.NOT_A_MEMBER;

import chat.domain.error.ChatException;
import chat.domain.room.Governance;
import chat.domain.room.Room;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.User;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a user stands in a room at one moment: all that the rules need to know. A decision made on it holds only in the
 * transaction that loaded it.
 *
 * @param members how many people are in the room
 * @param owners how many of them own it
 */
public record Standing(User user, Room room, Optional<Role> role, int members, int owners) {

    /** Refuses with {@code not_a_member} who has not joined. */
    public Membership membership() {
        return role.map(held -> new Membership(room.id(), user.id(), held))
                .orElseThrow(() -> new ChatException(NOT_A_MEMBER, "Join the room first."));
    }

    /** Any room that one can see can be joined; joining twice changes nothing. */
    public Governance join(Instant now) {
        return role.isPresent() ? Governance.nothing(room, now) : new Governance(Governance.Act.JOIN, room, now);
    }

    /** Refuses with {@code conflict} to leave {@code general}, or others without an owner. */
    public Governance leave(Instant now) {
        if (room.isGeneral()) {
            throw new ChatException(CONFLICT, "Everyone is in this room; it can't be left.");
        }
        if (role.isEmpty()) {
            return Governance.nothing(room, now);
        }
        if (role.get() == Role.OWNER && owners == 1 && members > 1) {
            throw new ChatException(CONFLICT, "The last owner can't leave others behind.");
        }
        return new Governance(Governance.Act.LEAVE, room, now);
    }

    /** Gives the room another name or topic; refuses with {@code forbidden} who does not govern it. */
    public Governance edit(Optional<RoomName> name, Optional<Topic> topic, Instant now) {
        requireGovernor();
        Room edited = new Room(room.id(), name.orElse(room.name()), topic.orElse(room.topic()));
        return edited.equals(room) ? Governance.nothing(room, now) : new Governance(Governance.Act.EDIT, edited, now);
    }

    /** Refuses with {@code forbidden} who does not govern the room, with {@code conflict} for {@code general}. */
    public Governance delete(Instant now) {
        requireGovernor();
        if (room.isGeneral()) {
            throw new ChatException(CONFLICT, "This room can't be deleted.");
        }
        return new Governance(Governance.Act.DELETE, room, now);
    }

    /** Refuses with {@code forbidden} who neither owns the room nor is an administrator. */
    void requireGovernor() {
        if (!user.admin() && !role.equals(Optional.of(Role.OWNER))) {
            throw new ChatException(FORBIDDEN, "Only the room's owner or an administrator may do this.");
        }
    }
}

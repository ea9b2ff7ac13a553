package chat.domain.membership;

import chat.domain.message.Revision;
import chat.domain.room.Room;
import java.util.List;
import java.util.Optional;

/**
 * A room as one user sees it in a list.
 *
 * @param members the number of members
 * @param revision the head of the room's log
 * @param lastSeq the seq of the newest row of any kind
 * @param people the members of a direct room, by name; empty for other rooms
 * @param ownMembership the user's own membership; empty if the user is not a member
 */
public record RoomSummary(
        Room room,
        int members,
        Revision revision,
        long lastSeq,
        List<Member> people,
        Optional<OwnMembership> ownMembership) {

    /** The state that belongs to one member of a room. */
    public record OwnMembership(
            Role role, NotificationLevel notifications, ReadMarker readMarker, UnreadCounts unread) {}

    /** @return this summary with the members of the direct room */
    public RoomSummary withDirectMembers(List<Member> directMembers) {
        return new RoomSummary(room, members, revision, lastSeq, directMembers, ownMembership);
    }

    /** @return the user's role; empty if the user is not a member */
    public Optional<Role> role() {
        return ownMembership.map(OwnMembership::role);
    }
}

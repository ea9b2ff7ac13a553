package chat.domain.membership;

import chat.domain.message.Revision;
import chat.domain.room.Room;
import java.util.List;
import java.util.Optional;

/**
 * A room as one user meets it in a list.
 *
 * @param members how many people are in it
 * @param revision the head of its log
 * @param lastSeq the seq of its newest row of any kind
 * @param people everybody in a direct room, by name; of other rooms nobody
 * @param ownMembership what is theirs alone in it, if they are one of its members
 */
public record RoomSummary(
        Room room,
        int members,
        Revision revision,
        long lastSeq,
        List<Member> people,
        Optional<OwnMembership> ownMembership) {

    /** What a member has in a room. */
    public record OwnMembership(
            Role role, NotificationLevel notifications, ReadMarker readMarker, UnreadCounts unread) {}

    /** The same with these people in it. */
    public RoomSummary withPeople(List<Member> everybody) {
        return new RoomSummary(room, members, revision, lastSeq, everybody, ownMembership);
    }

    /** The user's role, if they are in it. */
    public Optional<Role> role() {
        return ownMembership.map(OwnMembership::role);
    }
}

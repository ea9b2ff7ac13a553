package chat.domain.member;

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
 * @param own what is theirs alone in it, if they are one of its members
 */
public record Place(Room room, int members, Revision revision, long lastSeq, List<Member> people, Optional<Own> own) {

    /** What a member has in a room. */
    public record Own(Role role, NotificationLevel notifications, ReadPointer read, Unread unread) {}

    /** The same with these people in it. */
    public Place among(List<Member> everybody) {
        return new Place(room, members, revision, lastSeq, everybody, own);
    }

    /** The user's role, if they are in it. */
    public Optional<Role> role() {
        return own.map(Own::role);
    }
}

package chat.domain.port;

import chat.domain.member.Member;
import chat.domain.member.Place;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rooms, to look at. Deleted ones are not there. */
public interface Rooms {

    /** The rooms that the user is in, {@code general} first, then by name. */
    List<Place> of(UserId user);

    /** Just which rooms those are. */
    Set<RoomId> idsOf(UserId user);

    /** All that can be joined, {@code general} first, then by name. */
    List<Place> all(UserId user);

    /** One room, as that user meets it. */
    Optional<Place> find(RoomId room, UserId user);

    /** Who is in the room, by name. */
    List<Member> members(RoomId room);

    /** Those members who have not read up to that row. */
    Set<UserId> behind(MessageId row);
}

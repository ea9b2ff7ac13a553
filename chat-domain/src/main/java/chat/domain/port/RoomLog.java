package chat.domain.port;

import chat.domain.member.Standing;
import chat.domain.message.Draft;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.room.Governance;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.UserId;
import java.time.Instant;

/**
 * The logs of all rooms: the only way in which a room changes. Each call is one transaction: what the rule reads, what
 * it decides and what is stored cannot be torn apart. When a call returns, its change is on disk and announced, in
 * revision order per room; when it throws, nothing is stored and nobody hears of it. A room that does not exist is
 * {@code room_not_found}; a log that has more to do than it can is {@code unavailable}.
 */
public interface RoomLog {

    /** A pure function from where somebody stands to what happens; refuses by throwing. It may be called again. */
    @FunctionalInterface
    interface Rule<D> {
        D decide(Standing standing);
    }

    /** Makes a public room, owned by its maker, whose joining is revision 1. Refuses with {@code name_taken}. */
    Room open(RoomName name, Topic topic, UserId by, Instant now);

    /**
     * Posts what the rule lets through. With a client id that this author has used before, the first result is given
     * again, without asking the rule; {@code idempotency_conflict} if that was another message.
     */
    Posted post(Posting posting, Rule<Draft> rule);

    /** Does what the rule decides about the room or one's place in it. A new name may be {@code name_taken}. */
    Room govern(RoomId room, UserId by, Rule<Governance> rule);
}

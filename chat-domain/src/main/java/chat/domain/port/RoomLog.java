package chat.domain.port;

import chat.domain.member.Dealing;
import chat.domain.member.Governance;
import chat.domain.member.Handling;
import chat.domain.member.Standing;
import chat.domain.message.Amendment;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.room.Found;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * The logs of all rooms: the only way in which a room changes. Each call is one transaction: what the rule reads, what
 * it decides and what is stored cannot be torn apart. When a call returns, its change is on disk and announced, in
 * revision order per room; when it throws, nothing is stored and nobody hears of it. A room that does not exist is
 * {@code room_not_found}; a log that has more to do than it can is {@code unavailable}. A change that changes nothing
 * takes no revision.
 */
public interface RoomLog {

    /** A pure function from how things are to what happens; refuses by throwing. It may be called again. */
    @FunctionalInterface
    interface Rule<S, D> {
        D decide(S state);
    }

    /**
     * Makes a public or private room, owned by its maker, whose joining is revision 1. Refuses with {@code name_taken}
     * where it is public and another public one has the name.
     */
    Room open(Founding founding);

    /**
     * The one direct room of these people, made now if there is none; each one's joining is a row of it then. Refuses
     * with {@code user_not_found}.
     *
     * @param people two at least, the one who asks among them
     */
    Found direct(Set<UserId> people, Instant now);

    /**
     * Posts what the rule lets through. With a client id that this author has used before, ever, the first result is
     * given again, as it is now, without asking the rule; {@code idempotency_conflict} if that was another message. An
     * answer to what nobody wrote, or to what is deleted, is {@code message_not_found}.
     */
    Posted post(Posting posting, Rule<Standing, Draft> rule);

    /** Does what the rule decides about a message; gives it as it is then. May be {@code message_not_found}. */
    Message amend(MessageId message, UserId by, Rule<Handling, Amendment> rule);

    /** Does what the rule decides about the room or one's place in it. A new name may be {@code name_taken}. */
    Room govern(RoomId room, UserId by, Rule<Standing, Governance> rule);

    /**
     * Does what the rule decides about somebody else's place in the room, who may be {@code user_not_found}. Where they
     * are told of it, so is by whom.
     */
    Room govern(RoomId room, UserId by, UserId whom, Rule<Dealing, Governance> rule);
}
